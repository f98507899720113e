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
    'failed to perform "Push" on destination: POST "https://ghcr.io/v2/…/blobs/uploads/": response status code 403: denied: …',
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
  ['twirp error', 'registry-unavailable']
]
