// Knows what each reason means in a few words: the second half of titles, and how other possible causes are named.
import type { ReasonCode } from '../verdict/reason.js'

/** At most 34 characters each, so that a title of 80 has room for the image. */
const MEANING: Readonly<Record<ReasonCode, string>> = {
  accepted: 'the registry opened an upload',
  'permission-granted': 'the token may write packages',
  'not-pushing': 'nothing is pushed in this run',
  'fork-pull-request': 'a fork gets a read-only token',
  dependabot: 'Dependabot gets a read-only token',
  'secret-withheld': 'this event gets no secrets',
  'upstream-image-in-fork': 'a fork cannot push to its parent',
  'invalid-name': 'not a legal image name',
  'registry-retired': 'this registry is retired',
  'wrong-owner': 'the image has another owner',
  'owner-not-found': 'the owner does not exist',
  'no-credentials': 'nothing to log in with',
  'credential-helper-failed': 'the helper gives no login',
  'bad-credentials': 'the credential is not accepted',
  'token-host': 'token of another GitHub host',
  'unsupported-token': 'Packages takes no such token',
  'app-token': 'token of another GitHub App',
  'token-scope': 'the token lacks write:packages',
  'permission-missing': 'the job lacks packages: write',
  'repository-missing': 'the repository does not exist',
  'package-access': 'no write access to the package',
  'creation-forbidden': 'the package may not be created',
  'classic-token-forbidden': 'classic tokens are restricted',
  'sso-required': 'the token lacks SSO authorisation',
  'ip-not-allowed': 'this IP address is not allowed',
  'too-visible': 'it is more open than expected',
  refused: 'the registry gives its own reason',
  pullable: 'the registry serves the image',
  'stale-login': 'the stored login is refused',
  moved: 'the repository has moved',
  'package-private': 'the package is not public',
  'package-absent': 'there is no such package',
  'private-or-absent': 'it is private, or not there',
  'tag-missing': 'there is no such tag or digest',
  'digest-mismatch': 'its bytes have another digest',
  'incomplete-index': 'parts of the image are missing',
  'rate-limited': 'the registry limits requests',
  'registry-unavailable': 'the registry gave no answer',
  'unrecognised-response': 'the answer is not of a registry',
  'untrusted-realm': 'login goes to an unknown host',
  'permission-unknown': 'the permission cannot be told',
  'invalid-input': 'the inputs are wrong'
}

/** Of what is to be pulled, where the same code is about reading. */
const PULLED: Partial<Readonly<Record<ReasonCode, string>>> = {
  'permission-missing': 'the job lacks packages: read',
  'package-access': 'no read access to the package',
  'token-scope': 'the token lacks read:packages',
  'permission-unknown': 'the registry was not asked',
  'unrecognised-response': 'the answer is no usable image'
}

/** The meaning of a reason for a push, or for a pull. */
export function meaningOf(reason: ReasonCode, pulled: boolean): string {
  return (pulled ? PULLED[reason] : undefined) ?? MEANING[reason]
}
