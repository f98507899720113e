// Images that Dockerfiles of the workspace name.
import { indexOf, stockOf } from '../../fakes/stock.js'
import type { Package } from '../../fakes/world.js'
import { allowed, at, mistake, unknown, type Expectation } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'

const pinned = stockOf('pinned')
const many = indexOf({ amd64: stockOf('amd64'), arm64: stockOf('arm64') })
const TOOLS: Package = {
  owner: 'octo-org',
  name: 'tools',
  visibility: 'public',
  tags: ['v1', 'v2'],
  contents: { pinned, many }
}
const REST: Package = { ...TOOLS, name: 'rest' }

const STAGES = `# syntax=docker/dockerfile:1
ARG VERSION=v9
FROM ghcr.io/octo-org/tools:\${VERSION} AS build
RUN true
FROM ghcr.io/octo-org/tools@${pinned.digest} AS test
COPY --from=build / /
FROM scratch AS final
COPY --from=ghcr.io/octo-org/rest:v1 / /
COPY --from=build / /
FROM ghcr.io/octo-org/rest:not-needed AS unused
`

function dockerfile(text: string, more: Partial<Setting> = {}): Setting {
  return {
    event: 'push',
    world: { packages: [TOOLS, REST] },
    files: { Dockerfile: text },
    ...more,
    inputs: { dockerfile: 'Dockerfile', ...more.inputs }
  }
}

/** What `docker buildx bake --print` writes for one target. */
function baked(name: string, value: string): string {
  const app = {
    context: '.',
    dockerfile: 'Dockerfile',
    args: { [name]: value },
    tags: ['ghcr.io/octo-org/app:1'],
    target: 'final',
    output: [{ type: 'registry' }]
  }
  return JSON.stringify({ group: { default: { targets: ['app'] } }, target: { app } }, null, 2)
}

const pushed: Partial<Expectation> = { tokenPermission: 'write' }
/** The image is pushed, and one that the Dockerfile pulls at that line is in the way. */
function pulled(text: string, words: string, file = 'Dockerfile'): Partial<Expectation> {
  return { ...pushed, annotations: at('error', text, words, file) }
}

const FOREIGN = `FROM ghcr.io/octo-org/tools:v1 AS build
FROM --platform=linux/s390x ghcr.io/octo-org/tools:many
`
const DOUBLED = 'FROM scratch AS build\nFROM ghcr.io/ghcr.io/octo-org/tools:v1\n'

const wrong = mistake('invalid-input', { verdict: 'unknown' })
const HOSTILE = '::error::forged`id`$(id)<b>|'

export const DOCKERFILES: readonly Scenario[] = [
  scenario(
    'dockerfile-with-stages',
    'The Dockerfile has stages, arguments, digests and copies from other images.',
    dockerfile(STAGES, { inputs: { 'build-args': 'VERSION=v2', target: 'final' } }),
    allowed()
  ),
  scenario(
    'dockerfile-with-its-own-default',
    'The default of an argument in the Dockerfile names a tag that is gone.',
    dockerfile(STAGES, { inputs: { target: 'final' } }),
    mistake('tag-missing', pulled(STAGES, 'VERSION} AS'))
  ),
  scenario(
    'dockerfile-with-a-pinned-digest',
    'A stage is pinned by a digest that the registry has.',
    dockerfile(STAGES, { inputs: { 'build-args': 'VERSION=v1', target: 'test' } }),
    allowed()
  ),
  scenario(
    'dockerfile-whose-last-stage-is-missing',
    'Without a target the last stage is built, and its image is gone.',
    dockerfile(STAGES, { inputs: { 'build-args': 'VERSION=v1' } }),
    mistake('tag-missing', pulled(STAGES, 'not-needed'))
  ),
  scenario(
    'dockerfile-with-a-build-context',
    'A build context puts another image in the place of the one that is gone.',
    dockerfile(STAGES, {
      inputs: {
        'build-contexts': 'ghcr.io/octo-org/rest:not-needed=docker-image://ghcr.io/octo-org/rest:v1'
      }
    }),
    allowed()
  ),
  scenario(
    'bake-definition',
    'The JSON of docker buildx bake names the image, its Dockerfile and an argument, and the base image is gone.',
    dockerfile(STAGES, { inputs: { dockerfile: '', 'bake-definition': baked('VERSION', 'v9') } }),
    mistake('tag-missing', pulled(STAGES, 'VERSION} AS'))
  ),
  scenario(
    'bake-definition-with-an-image-that-is-there',
    'The argument in the JSON of docker buildx bake names a tag that is there.',
    dockerfile(STAGES, { inputs: { dockerfile: '', 'bake-definition': baked('VERSION', 'v1') } }),
    allowed()
  ),
  scenario(
    'dockerfile-of-an-image-that-the-job-pushes',
    'The second Dockerfile builds on what the first one makes, which is not there yet.',
    dockerfile('FROM scratch\n', {
      files: {
        'base/Dockerfile': 'FROM ghcr.io/octo-org/tools:v1\n',
        Dockerfile: 'ARG TAG\nFROM ghcr.io/octo-org/app/base:$TAG\n'
      },
      inputs: {
        images: 'ghcr.io/octo-org/app/base:abc\nghcr.io/octo-org/app:abc',
        dockerfile: 'base/Dockerfile\nDockerfile',
        'build-args': 'TAG=abc'
      }
    }),
    allowed({ annotations: [{ level: 'warning' }] })
  ),
  scenario(
    'several-dockerfiles',
    'Two Dockerfiles are built, and the second names an image that is gone.',
    dockerfile('FROM scratch\n', {
      files: {
        Dockerfile: 'FROM ghcr.io/octo-org/tools:v1\n',
        'web/Dockerfile': 'FROM ghcr.io/octo-org/rest:gone\n'
      },
      inputs: { dockerfile: 'Dockerfile\nweb/Dockerfile' }
    }),
    mistake('tag-missing', pulled('FROM ghcr.io/octo-org/rest:gone\n', 'gone', 'web/Dockerfile'))
  ),
  scenario(
    'dockerfile-for-a-platform-that-is-missing',
    'A stage is built for a platform that the index of its image does not name.',
    dockerfile(FOREIGN, { world: { packages: [TOOLS] } }),
    mistake('platform-missing', pulled(FOREIGN, 's390x'))
  ),
  scenario(
    'dockerfile-with-the-host-twice',
    'The name of a base image begins with the host of the registry twice.',
    dockerfile(DOUBLED),
    mistake('invalid-name', pulled(DOUBLED, 'ghcr.io/ghcr.io'))
  ),
  scenario(
    'dockerfile-with-an-unresolved-argument',
    'An argument has no value here, so that one image cannot be told.',
    dockerfile('ARG TAG\nFROM ghcr.io/octo-org/tools:v${TAG}\nFROM ghcr.io/octo-org/rest:$TAG\n'),
    allowed({ annotations: [{ level: 'warning', file: 'Dockerfile', line: 3 }] })
  ),
  scenario(
    'dockerfile-that-is-missing',
    'The Dockerfile is not where the input says.',
    dockerfile('', { files: {} }),
    wrong
  ),
  scenario(
    'dockerfile-above-the-workspace',
    'The path of the Dockerfile leads out of the workspace.',
    dockerfile('', { inputs: { dockerfile: '../event.json' } }),
    wrong
  ),
  scenario(
    'dockerfile-by-an-absolute-path',
    'The path of the Dockerfile is one of the machine.',
    dockerfile('', { inputs: { dockerfile: '/etc/passwd' } }),
    wrong
  ),
  scenario(
    'dockerfile-that-cannot-be-read',
    'BuildKit would not even begin with this Dockerfile.',
    dockerfile('FROM\n'),
    wrong
  ),
  scenario(
    'dockerfile-that-names-the-metadata-service',
    'A Dockerfile names addresses of the own network, which nobody asked this step to try.',
    dockerfile(
      'FROM 169.254.169.254/latest/meta-data\nCOPY --from=localhost:5000/a / /\nCOPY --from=10.0.0.1:5000/b / /\nCOPY --from=[::1]:5000/c / /\nCOPY --from=metadata.google.internal/d / /\n'
    ),
    unknown('registry-unavailable', {
      ...pushed,
      annotations: [1, 2, 3, 4, 5].map((line) => ({ level: 'warning', file: 'Dockerfile', line }))
    })
  ),
  scenario(
    'dockerfile-with-hostile-text',
    'A Dockerfile tries to write into the log and the summary.',
    dockerfile(`FROM ${HOSTILE}\n`),
    wrong
  ),
  scenario(
    'dockerfile-with-a-hostile-variable',
    'The default of an argument tries to write into the log and the summary.',
    dockerfile(`ARG A="${HOSTILE}"\nFROM ghcr.io/octo-org/tools:$A\n`),
    wrong
  ),
  scenario(
    'dockerfile-named-by-a-hostile-path',
    'The path of the Dockerfile tries to write into the log and the summary.',
    dockerfile('', { inputs: { dockerfile: HOSTILE } }),
    wrong
  )
]
