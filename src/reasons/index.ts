// Every reason that a target can have, in the order in which they are asked. Made from codes.ts by npm run docs.
import { accepted } from './accepted.js'
import { appToken } from './app-token.js'
import { badCredentials } from './bad-credentials.js'
import { classicTokenForbidden } from './classic-token-forbidden.js'
import { creationForbidden } from './creation-forbidden.js'
import { credentialHelperFailed } from './credential-helper-failed.js'
import { dependabot } from './dependabot.js'
import { digestMismatch } from './digest-mismatch.js'
import { forkPullRequest } from './fork-pull-request.js'
import { incompleteIndex } from './incomplete-index.js'
import { invalidName } from './invalid-name.js'
import { ipNotAllowed } from './ip-not-allowed.js'
import { lookalikeHost } from './lookalike-host.js'
import { moved } from './moved.js'
import { noCredentials } from './no-credentials.js'
import { ownerNotFound } from './owner-not-found.js'
import { packageAbsent } from './package-absent.js'
import { packageAccess } from './package-access.js'
import { packagePrivate } from './package-private.js'
import { permissionGranted } from './permission-granted.js'
import { permissionMissing } from './permission-missing.js'
import { permissionUnknown } from './permission-unknown.js'
import { platformMissing } from './platform-missing.js'
import { privateOrAbsent } from './private-or-absent.js'
import { pullable } from './pullable.js'
import { rateLimited } from './rate-limited.js'
import { readOnlyRegistry } from './read-only-registry.js'
import { refused } from './refused.js'
import { registryRetired } from './registry-retired.js'
import { registryUnavailable } from './registry-unavailable.js'
import { repositoryMissing } from './repository-missing.js'
import { secretWithheld } from './secret-withheld.js'
import { ssoRequired } from './sso-required.js'
import { staleLogin } from './stale-login.js'
import { tagMissing } from './tag-missing.js'
import { tokenHost } from './token-host.js'
import { tokenScope } from './token-scope.js'
import { tooVisible } from './too-visible.js'
import { unrecognisedResponse } from './unrecognised-response.js'
import { unresolvedImages } from './unresolved-images.js'
import { unsupportedToken } from './unsupported-token.js'
import { untestedLogin } from './untested-login.js'
import { untrustedRealm } from './untrusted-realm.js'
import { upstreamImageInFork } from './upstream-image-in-fork.js'
import { wrongOwner } from './wrong-owner.js'
import type { TargetReasonCode } from './codes.js'
import type { AnyReason, Reason } from './reason.js'

/** By code; a code without its reason does not compile. */
export const REASONS = {
  accepted,
  'permission-granted': permissionGranted,
  'fork-pull-request': forkPullRequest,
  dependabot,
  'secret-withheld': secretWithheld,
  'upstream-image-in-fork': upstreamImageInFork,
  'invalid-name': invalidName,
  'registry-retired': registryRetired,
  'lookalike-host': lookalikeHost,
  'wrong-owner': wrongOwner,
  'owner-not-found': ownerNotFound,
  'no-credentials': noCredentials,
  'credential-helper-failed': credentialHelperFailed,
  'bad-credentials': badCredentials,
  'token-host': tokenHost,
  'unsupported-token': unsupportedToken,
  'app-token': appToken,
  'token-scope': tokenScope,
  'permission-missing': permissionMissing,
  'repository-missing': repositoryMissing,
  'read-only-registry': readOnlyRegistry,
  'package-access': packageAccess,
  'creation-forbidden': creationForbidden,
  'classic-token-forbidden': classicTokenForbidden,
  'sso-required': ssoRequired,
  'ip-not-allowed': ipNotAllowed,
  'too-visible': tooVisible,
  refused,
  pullable,
  'stale-login': staleLogin,
  moved,
  'package-private': packagePrivate,
  'package-absent': packageAbsent,
  'private-or-absent': privateOrAbsent,
  'tag-missing': tagMissing,
  'digest-mismatch': digestMismatch,
  'incomplete-index': incompleteIndex,
  'platform-missing': platformMissing,
  'rate-limited': rateLimited,
  'registry-unavailable': registryUnavailable,
  'unrecognised-response': unrecognisedResponse,
  'untrusted-realm': untrustedRealm,
  'permission-unknown': permissionUnknown,
  'unresolved-images': unresolvedImages,
  'untested-login': untestedLogin
} as const satisfies { readonly [C in TargetReasonCode]: Reason<C> }

/** The same as a list. */
export const ALL_REASONS: readonly AnyReason[] = Object.values(REASONS)
