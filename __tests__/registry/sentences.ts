// Sentences in which registries have refused, and what they mean.
import type { RefusalKind } from '../../src/registry/refusals.js'

/** Sentences as ghcr.io has sent them, older and newer forms. */
export const GITHUB: readonly (readonly [message: string, means: RefusalKind])[] = [
  [
    'installation not allowed to Create organization package',
    { kind: 'installation-not-allowed', operation: 'Create' }
  ],
  [
    'permission_denied: installation not allowed to Create organization package',
    { kind: 'installation-not-allowed', operation: 'Create' }
  ],
  [
    'installation not allowed to Write organization package',
    { kind: 'installation-not-allowed', operation: 'Write' }
  ],
  [
    'permission_denied: installation not allowed to Write organization package',
    { kind: 'installation-not-allowed', operation: 'Write' }
  ],
  [
    'installation not allowed to Read organization package',
    { kind: 'installation-not-allowed', operation: 'Read' }
  ],
  ['permission_denied: The requested installation does not exist.', { kind: 'no-installation' }],
  ['The requested installation does not exist.', { kind: 'no-installation' }],
  ['permission_denied: write_package', { kind: 'write-package' }],
  ['write_package', { kind: 'write-package' }],
  ['permission_denied: create_package', { kind: 'create-package' }],
  ['permission_denied: read_package', { kind: 'read-package' }],
  [
    'permission_denied: The token provided does not match expected scopes.',
    { kind: 'token-scopes' }
  ],
  ['The token provided does not match expected scopes.', { kind: 'token-scopes' }],
  ['not_found: owner not found', { kind: 'owner-not-found' }],
  ['owner not found', { kind: 'owner-not-found' }],
  [
    'permission_denied: `acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
    { kind: 'classic-forbidden', lifetime: false }
  ],
  [
    '`acme` forbids access via a personal access token (classic) whose lifetime is too long',
    { kind: 'classic-forbidden', lifetime: true }
  ],
  [
    "The 'acme' organization forbids access via a personal access token (classic) if the token's lifetime is greater than 366 days.",
    { kind: 'classic-forbidden', lifetime: true }
  ],
  [
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    { kind: 'sso' }
  ],
  ['authorize the token for single sign-on', { kind: 'sso' }],
  [
    'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    { kind: 'ip-allow-list' }
  ],
  [
    'unauthenticated: User cannot be authenticated with the token provided.',
    { kind: 'credential-refused' }
  ],
  [
    'Your request could not be authenticated by the GitHub Packages service. Please ensure your access token is valid and has the appropriate scopes configured.',
    { kind: 'credential-refused' }
  ],
  ['invalid token', { kind: 'credential-refused' }],
  ['denied', { kind: 'credential-refused' }],
  ['authentication required', { kind: 'authentication-required' }],
  ['authentication token not provided', { kind: 'authentication-required' }],
  ['requested access to the resource is denied', { kind: 'denied-generic' }],
  ['name invalid', { kind: 'name-invalid' }],
  ['invalid repository name', { kind: 'name-invalid' }]
]

/** Sentences of other registries. */
export const OTHER: readonly (readonly [host: string, message: string, means: RefusalKind])[] = [
  ['docker.io', 'incorrect username or password', { kind: 'credential-refused' }],
  ['docker.io', 'unauthorized: invalid username/password', { kind: 'credential-refused' }],
  [
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    'Your authorization token has expired. Reauthenticate and try again.',
    { kind: 'credential-refused' }
  ],
  ['quay.io', 'The token has expired', { kind: 'credential-refused' }],
  ['quay.io', 'credentials are invalid', { kind: 'credential-refused' }],
  [
    'europe-docker.pkg.dev',
    'Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.uploadArtifacts"',
    { kind: 'authentication-required' }
  ],
  [
    'acme.azurecr.io',
    "client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
    { kind: 'ip-allow-list' }
  ],
  [
    'europe-docker.pkg.dev',
    'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/p/locations/europe/repositories/r" (or it may not exist)',
    { kind: 'access-denied', maybeNotFound: true }
  ],
  [
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    "The repository with name 'acme/app' does not exist in the registry with id '123456789012'",
    { kind: 'repository-missing' }
  ],
  ['registry.example.com', 'denied', { kind: 'credential-refused' }],
  [
    'harbor.example.com',
    'project none not found: project none not found',
    { kind: 'repository-missing' }
  ],
  ['git.example.com', 'Not found.', { kind: 'repository-missing' }],
  ['harbor.example.com', 'can not push artifact to a proxy project: cache', { kind: 'read-only' }],
  [
    'harbor.example.com',
    'The system is in read only mode. Any modification is prohibited.',
    { kind: 'read-only' }
  ],
  ['registry.example.com', 'repository is read-only', { kind: 'read-only' }],
  ['harbor.example.com', 'invalid repository name: app', { kind: 'name-invalid' }],
  ['registry.example.com', 'Invalid username/password.', { kind: 'credential-refused' }]
]
