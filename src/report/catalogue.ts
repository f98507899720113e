// Knows the words for every finding: a code without words does not compile.
import type { Finding, FindingOf } from '../verdict/finding.js'
import type { Advice, Entry, Scene } from './advice.js'
import * as answer from './catalogue-answer.js'
import * as credential from './catalogue-credential.js'
import * as event from './catalogue-event.js'
import * as name from './catalogue-name.js'
import * as owned from './catalogue-package.js'
import * as permission from './catalogue-permission.js'
import * as token from './catalogue-token.js'
import * as pull from './catalogue-pull.js'
import * as visible from './catalogue-visibility.js'

type Code = Finding['code']
type FindingByCode = { readonly [C in Code]: FindingOf<C> & { readonly code: C } }

const CATALOGUE: { readonly [C in Code]: Entry<C> } = {
  accepted: answer.accepted,
  'permission-granted': answer.permissionGranted,
  'not-pushing': answer.notPushing,
  'fork-pull-request': event.forkPullRequest,
  dependabot: event.dependabot,
  'secret-withheld': event.secretWithheld,
  'upstream-image-in-fork': event.upstreamImageInFork,
  'invalid-name': name.invalidName,
  'registry-retired': name.registryRetired,
  'wrong-owner': name.wrongOwner,
  'owner-not-found': name.ownerNotFound,
  'no-credentials': credential.noCredentials,
  'credential-helper-failed': credential.credentialHelperFailed,
  'bad-credentials': credential.badCredentials,
  'token-host': token.tokenHost,
  'unsupported-token': token.unsupportedToken,
  'app-token': token.appToken,
  'token-scope': token.tokenScope,
  'permission-missing': permission.permissionMissing,
  'repository-missing': owned.repositoryMissing,
  'package-access': owned.packageAccess,
  'creation-forbidden': owned.creationForbidden,
  'classic-token-forbidden': owned.classicTokenForbidden,
  'sso-required': owned.ssoRequired,
  'ip-not-allowed': owned.ipNotAllowed,
  'too-visible': visible.tooVisible,
  refused: owned.refused,
  pullable: pull.pullable,
  'stale-login': pull.staleLogin,
  moved: pull.moved,
  'package-private': visible.packagePrivate,
  'package-absent': visible.packageAbsent,
  'private-or-absent': visible.privateOrAbsent,
  'tag-missing': pull.tagMissing,
  'digest-mismatch': pull.digestMismatch,
  'incomplete-index': pull.incompleteIndex,
  'rate-limited': answer.rateLimited,
  'registry-unavailable': answer.registryUnavailable,
  'unrecognised-response': answer.unrecognisedResponse,
  'untrusted-realm': answer.untrustedRealm,
  'permission-unknown': permission.permissionUnknown
}

/** The words for a finding about a target. */
export function adviceOn(finding: Finding, scene: Scene): Advice {
  const words = entryOf(finding.code, finding, scene)
  return words.fixes.length === 0
    ? words
    : { ...words, fixes: [...name.hostlessFix(scene), ...words.fixes] }
}

function entryOf<C extends Code>(code: C, finding: FindingByCode[C], scene: Scene): Advice {
  return CATALOGUE[code](finding, scene)
}
