// What clients print when a registry refuses, and the sections of docs/reasons.md in which it has to be found.
import type { ReasonCode } from '../../src/reasons/codes.js'

/** Refused, and the client does not print why. */
const SILENT: readonly ReasonCode[] = ['permission-missing', 'package-access']

/** As printed, with `…` for what differs. Measured with the clients of November 2026 and older ones. */
export const PHRASES: readonly (readonly [phrase: string, ...codes: ReasonCode[]])[] = [
  // docker
  ['denied: permission_denied: write_package', 'package-access'],
  ['error parsing HTTP 405 response body', 'read-only-registry'],
  ['manifest invalid', 'accepted'],
  ['unauthorized: authentication required', 'no-credentials'],
  ['no basic auth credentials', 'no-credentials'],
  ['Username required', 'secret-withheld', 'no-credentials'],
  ['Password required', 'secret-withheld', 'no-credentials'],
  ['no matching manifest for linux/amd64 in the manifest list entries', 'platform-missing'],
  ['image config verification failed for digest', 'digest-mismatch'],
  ['unknown blob', 'incomplete-index', 'registry-unavailable'],
  ['You have reached your pull rate limit', 'rate-limited'],
  ['unsupported media type application/vnd.oci.empty.v1+json', 'unrecognised-response'],
  ['invalid tag "ghcr.io/…": repository name must be lowercase', 'invalid-name'],
  // BuildKit
  [
    'failed to push NAME: denied: installation not allowed to Read organization package',
    'permission-missing',
    'fork-pull-request',
    'wrong-owner'
  ],
  ['installation not allowed to Read organization package', 'app-token', 'owner-not-found'],
  ['installation not allowed to Read organization package', 'invalid-name', 'package-access'],
  ['failed to fetch oauth token: denied: denied', 'bad-credentials'],
  ['no match for platform in manifest: not found', 'platform-missing'],
  ['failed to resolve source metadata', 'tag-missing', 'package-private', 'private-or-absent'],
  ['could not fetch content descriptor', 'incomplete-index'],
  ['httpReadSeeker: failed open', 'incomplete-index', 'registry-unavailable'],
  ['children may not be fetched', 'incomplete-index', 'unrecognised-response'],
  ['unexpected commit digest', 'digest-mismatch'],
  ['unexpected status from HEAD request to https://ghcr.io/v2/…: 403 Forbidden', ...SILENT],
  ['unexpected status: 403 Forbidden', ...SILENT],
  // crane, ko
  [
    'HEAD https://ghcr.io/v2/…: unexpected status code 403 Forbidden (HEAD responses have no body, use GET for details)',
    ...SILENT
  ],
  ['unexpected status code 401 Unauthorized', 'no-credentials', 'bad-credentials'],
  ['No matching credentials were found for', 'no-credentials'],
  ['no child with platform', 'platform-missing'],
  ['error verifying sha256 checksum', 'digest-mismatch'],
  // helm, oras
  [
    'Error: failed to perform "Push" on destination: POST "https://ghcr.io/v2/…/blobs/uploads/": response status code 403: denied: …',
    ...SILENT
  ],
  [
    'failed to perform "Exists" on destination: HEAD …: response status code 403: Forbidden',
    ...SILENT
  ],
  ['basic credential not found', 'no-credentials'],
  ['response status code 401: Unauthorized', 'no-credentials', 'bad-credentials'],
  ['response status code 403: denied: denied', 'bad-credentials'],
  ['Error response from registry: denied: …', ...SILENT],
  ['response status code 403: Forbidden', ...SILENT],
  ['no matching manifest was found in the manifest list', 'platform-missing'],
  ['mismatched digest', 'digest-mismatch'],
  // skopeo, buildah, podman
  [
    'trying to reuse blob sha256:… at destination: failed to read from destination repository …: 403 (Forbidden)',
    ...SILENT
  ],
  ['initiating layer upload to …', ...SILENT],
  [
    'unable to retrieve auth token: invalid username/password: unauthorized',
    'no-credentials',
    'bad-credentials'
  ],
  ['Requesting bearer token: invalid status code from registry 403 (Forbidden)', 'bad-credentials'],
  ['pinging container registry', 'no-credentials', 'bad-credentials'],
  ['no image found in image index for architecture', 'platform-missing'],
  ['Manifest does not match provided manifest digest', 'digest-mismatch'],
  // regctl
  ['failed to send blob post, ref …: request failed: unauthorized [http 403]: …', ...SILENT],
  ['failed to get manifest', 'tag-missing'],
  ['platform not found', 'platform-missing'],
  ['manifest digest mismatch', 'digest-mismatch'],
  // any
  ['413 Request Entity Too Large', 'accepted'],
  ['x509: certificate signed by unknown authority', 'registry-unavailable'],
  ['UNSUPPORTED', 'read-only-registry'],
  ['operation is unsupported', 'read-only-registry'],
  ['BLOB_UNKNOWN', 'incomplete-index'],
  // actions/attest
  ['Error uploading artifact to container registry', ...SILENT],
  ['Resource not accessible by integration', 'permission-missing'],
  // servers
  ['not authorized to perform: ecr:InitiateLayerUpload', 'package-access'],
  ['aka.ms/acr/authorization', 'package-access'],
  ['can not push artifact to a proxy project', 'read-only-registry'],
  ['The system is in read only mode. Any modification is prohibited.', 'read-only-registry'],
  ['repository is read-only', 'read-only-registry'],
  ['project NAME not found', 'repository-missing'],
  ['Invalid username/password.', 'bad-credentials'],
  ['reqPackageAccess', 'no-credentials'],
  ['invalid repository name', 'invalid-name'],
  ['permission_denied: read_package', 'package-access'],
  ['Error from intermediary with HTTP status code', 'registry-unavailable'],
  ['twirp error', 'registry-unavailable'],
  // As users reported them, from whatever tool
  ['authentication required', 'no-credentials', 'package-private'],
  ['requested access to the resource is denied', 'no-credentials', 'private-or-absent'],
  ['Error response from daemon: Get "https://ghcr.io/v2/": denied: denied', 'bad-credentials'],
  ['denied: invalid token', 'bad-credentials'],
  ['authentication token not provided', 'no-credentials'],
  [
    'unauthorized: unauthenticated: User cannot be authenticated with the token provided.',
    'bad-credentials'
  ],
  [
    'Your request could not be authenticated by the GitHub Packages service. Please ensure your access token is valid and has the appropriate scopes configured.',
    'registry-retired'
  ],
  ['denied: permission_denied: create_package', 'creation-forbidden'],
  [
    'denied: permission_denied: The token provided does not match expected scopes.',
    'token-scope',
    'unsupported-token'
  ],
  [
    'denied: permission_denied: The requested installation does not exist.',
    'wrong-owner',
    'upstream-image-in-fork',
    'app-token'
  ],
  [
    'denied: installation not allowed to Write organization package',
    'permission-missing',
    'fork-pull-request',
    'dependabot'
  ],
  [
    'denied: installation not allowed to Create organization package',
    'permission-missing',
    'fork-pull-request',
    'dependabot',
    'creation-forbidden'
  ],
  ['installation not allowed to Create organization package', 'invalid-name', 'app-token'],
  ['denied: permission_denied: read_package', 'package-access', 'package-private'],
  ['denied: not_found: owner not found', 'owner-not-found'],
  [
    'forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
    'classic-token-forbidden'
  ],
  ['personal access token (classic) whose lifetime is too long', 'classic-token-forbidden'],
  [
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    'sso-required'
  ],
  [
    'organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    'ip-not-allowed'
  ],
  ['client with IP … is not allowed access', 'ip-not-allowed'],
  ['You have exceeded a secondary rate limit', 'rate-limited'],
  ['toomanyrequests: retry-after: …, allowed: 44000/minute', 'rate-limited'],
  ['You need at least read:packages scope to', 'token-scope'],
  ['Package not found.', 'private-or-absent'],
  ['BLOB_UPLOAD_INVALID', 'accepted'],
  ['blob upload invalid', 'accepted'],
  ['BLOB_UPLOAD_UNKNOWN', 'accepted'],
  ['blob upload unknown', 'accepted'],
  ['blob unknown to registry', 'incomplete-index'],
  ['manifest unknown', 'tag-missing'],
  ['broken pipe', 'registry-unavailable'],
  ['502 Bad Gateway', 'registry-unavailable'],
  ['503 Egress is over the account limit', 'registry-unavailable'],
  ['invalid reference format: repository name (…) must be lowercase', 'invalid-name'],
  ['name invalid', 'invalid-name'],
  ['invalid content digest in response', 'registry-retired'],
  [
    'failed to push NAME: unexpected status from POST request to https://ghcr.io/v2/…/blobs/uploads/: 403 Forbidden',
    ...SILENT,
    'fork-pull-request',
    'dependabot'
  ],
  [
    'failed commit on ref "manifest-sha256:…": unexpected status from PUT request to https://ghcr.io/v2/…/manifests/…: 403 Forbidden',
    ...SILENT
  ],
  [
    'error writing layer blob: unexpected status from POST request to https://ghcr.io/v2/…/blobs/uploads/: 403 Forbidden',
    ...SILENT,
    'fork-pull-request'
  ],
  ['error from registry: denied', ...SILENT],
  [
    'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://ghcr.io/token?…: 403 Forbidden',
    'bad-credentials'
  ],
  ['failed to authorize: failed to fetch oauth token', 'stale-login'],
  ['failed to authorize: failed to fetch anonymous token', 'no-credentials', 'package-private'],
  ['failed to fetch anonymous token: … 401 Unauthorized', 'no-credentials', 'package-private'],
  ['failed to fetch anonymous token: … 403 Forbidden', 'no-credentials', 'private-or-absent'],
  [
    'push access denied, repository does not exist or may require authorization',
    'no-credentials',
    'package-access'
  ],
  [
    'pull access denied, repository does not exist or may require authorization',
    'private-or-absent',
    'package-absent'
  ],
  [
    'writing blob: initiating layer upload to /v2/…/blobs/uploads/ in ghcr.io: denied: …',
    ...SILENT
  ],
  ['POST https://ghcr.io/v2/…/blobs/uploads/: DENIED: …', ...SILENT],
  [
    'error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again: checking push permission for',
    ...SILENT
  ],
  ['GET https://ghcr.io/token?…: DENIED: denied', 'bad-credentials'],
  [
    "Error calling workflow … is requesting 'packages: write', but is only allowed 'packages: read'.",
    'permission-missing'
  ],
  ["but is only allowed 'packages: none'.", 'permission-missing'],
  ['Secret source: None', 'fork-pull-request', 'secret-withheld'],
  ['Secret source: Dependabot', 'dependabot', 'secret-withheld'],
  // Other registries
  ['unauthorized: incorrect username or password', 'bad-credentials'],
  ['insufficient_scope: authorization failed', 'package-access'],
  ['Token exchange failed for project', 'package-access'],
  [
    'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "…" (or it may not exist)',
    'package-access'
  ],
  ['Unauthenticated request', 'no-credentials'],
  [
    "name unknown: The repository with name '…' does not exist in the registry with id '…'",
    'repository-missing'
  ],
  ['access to the requested resource is not authorized', 'package-access'],
  ['unauthorized to access repository: …, action: push', 'package-access'],
  ['The operation is unsupported.', 'read-only-registry'],
  ['error="insufficient_scope"', 'package-access'],
  ['error="invalid_token"', 'refused'],
  ['encountered unknown type …; children may not be fetched', 'unrecognised-response'],
  ["invalid character '<' looking for beginning of value", 'unrecognised-response'],
  ['unexpected commit digest sha256:…, expected sha256:…: failed precondition', 'digest-mismatch']
]
