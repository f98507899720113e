// One run for each reason that lies in the name, the package or the registry's answer.
import { ecr, google } from '../../fakes/others.js'
import { scripted } from '../../fakes/scenario.js'
import { company, COMPANY_PASSWORD, dockerConfig, googlePage } from './registries.js'
import { allowed, mistake, unknown } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const ECR_PASSWORD = 'an-ecr-password'

/** Pushes to Amazon with the login that its own action made. */
function toEcr(image: string): Setting {
  return {
    event: 'push',
    world: {
      hosts: {
        [ECR]: ecr({ password: ECR_PASSWORD, repositories: ['team/app'], writable: ['team/app'] })
      }
    },
    inputs: { images: `${ECR}/${image}` },
    home: { '.docker/config.json': dockerConfig({ [ECR]: ['AWS', ECR_PASSWORD] }) },
    secrets: [ECR_PASSWORD]
  }
}

function toCompany(path: string): Setting {
  return {
    event: 'push',
    world: { hosts: { 'registry.corp.example': company() } },
    inputs: {
      images: `registry.corp.example/${path}`,
      registry: 'registry.corp.example',
      username: 'builder',
      password: COMPANY_PASSWORD
    }
  }
}

export const ANSWER_REASONS: readonly Scenario[] = [
  scenario(
    'capitals-in-the-name',
    'The image name is github.repository as it is, with capital letters.',
    { event: 'push', inputs: { images: 'ghcr.io/Octo-Org/App:latest' } },
    mistake('invalid-name', { tokenPermission: 'write' })
  ),
  scenario(
    'tag-with-a-slash',
    'The tag is the name of a branch that holds a slash.',
    { event: 'push', inputs: { images: 'ghcr.io/octo-org/app:feature/x' } },
    mistake('invalid-name', { tokenPermission: 'write' })
  ),
  scenario(
    'retired-registry',
    'The image still goes to docker.pkg.github.com.',
    { event: 'push', inputs: { images: 'docker.pkg.github.com/octo-org/app/web:latest' } },
    mistake('registry-retired')
  ),
  scenario(
    'lookalike-of-ghcr',
    'Two letters of the host are swapped.',
    { event: 'push', inputs: { images: 'ghrc.io/octo-org/app:latest' } },
    mistake('lookalike-host')
  ),
  scenario(
    'misspelled-owner',
    'The owner in the image name does not exist.',
    { event: 'push', inputs: { images: 'ghcr.io/octo-orgg/app:latest' } },
    mistake('owner-not-found', { tokenPermission: 'unknown' })
  ),
  scenario(
    'image-of-another-organization',
    'The image belongs to another organization.',
    { event: 'push', inputs: { images: 'ghcr.io/other-org/app:latest' } },
    mistake('wrong-owner', { tokenPermission: 'write' })
  ),
  scenario(
    'unknown-words',
    'The registry refuses the push in words that nobody has seen before.',
    {
      event: 'push',
      world: {
        quirks: [
          {
            when: { host: 'ghcr.io', method: 'POST' },
            answer: scripted(403, 'DENIED', 'permission_denied: package is under legal hold')
          }
        ]
      }
    },
    mistake('refused', { tokenPermission: 'write' })
  ),
  scenario(
    'hostile-words',
    'The registry refuses in words that try to run commands and to paint the summary.',
    {
      event: 'push',
      world: {
        quirks: [
          {
            when: { host: 'ghcr.io', method: 'POST' },
            answer: scripted(
              403,
              'DENIED',
              'no\n::error::forged%0A::set-output name=x::y\n##[error]z `id` $(id) <b>|</b> \u202eevil'
            )
          }
        ]
      }
    },
    mistake('refused', { tokenPermission: 'write' })
  ),
  scenario(
    'google-web-page',
    'Google answers for gcr.io with a web page that says 403.',
    {
      event: 'push',
      world: { hosts: { 'gcr.io': googlePage } },
      inputs: {
        images: 'gcr.io/our-project/app:latest',
        registry: 'gcr.io',
        username: '_json_key',
        password: 'a-key'
      }
    },
    unknown('unrecognised-response')
  ),
  scenario(
    'google-web-page-without-a-login',
    'Nobody is logged in to gcr.io, and Google answers with a web page that says 403.',
    {
      event: 'push',
      world: { hosts: { 'gcr.io': googlePage } },
      inputs: { images: 'gcr.io/our-project/app:latest' }
    },
    mistake('no-credentials')
  ),
  scenario(
    'google-denies',
    'Artifact Registry does not let the service account upload.',
    {
      event: 'push',
      world: {
        hosts: { 'us-docker.pkg.dev': google({ admits: ['ours/images'], password: 'json-key' }) }
      },
      inputs: { images: 'us-docker.pkg.dev/theirs/images/app:latest' },
      home: {
        '.docker/config.json': dockerConfig({ 'us-docker.pkg.dev': ['_json_key', 'json-key'] })
      },
      secrets: ['json-key']
    },
    mistake('package-access')
  ),
  scenario(
    'ecr-repository-missing',
    'Nobody has made the repository in Amazon ECR yet.',
    toEcr('team/other:latest'),
    mistake('repository-missing')
  ),
  scenario(
    'ecr',
    'The image goes to Amazon ECR with the login of its action.',
    toEcr('team/app:latest'),
    allowed({ tokenPermission: 'unknown' })
  ),
  scenario(
    'company-registry',
    'The image goes to the registry of the company.',
    toCompany('team/app:latest'),
    allowed({ tokenPermission: 'unknown' })
  ),
  scenario(
    'company-registry-closed',
    'The login for the registry of the company is right, and the repository is not ours.',
    toCompany('other/app:latest'),
    mistake('package-access')
  )
]
