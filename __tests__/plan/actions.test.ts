import { describe, expect, test } from '@jest/globals'
import { plan, pushed, unclear, type SceneOptions } from './scene.js'

interface Row extends SceneOptions {
  readonly name: string
  readonly pushes: readonly string[]
  readonly unclear?: readonly string[]
}

function check(rows: readonly Row[]): void {
  test.each(rows)('$name', async (row) => {
    const answer = await plan(row)
    expect({ pushes: pushed(answer), unclear: unclear(answer) }).toEqual({
      pushes: row.pushes,
      unclear: row.unclear ?? []
    })
  })
}

function build(...inputs: readonly string[]): string {
  return [
    '- uses: docker/build-push-action@v7',
    '  with:',
    ...inputs.map((line) => `    ${line}`)
  ].join('\n')
}

describe('docker/metadata-action', () => {
  const meta = (images: string) =>
    `- { id: meta, uses: docker/metadata-action@v6, with: { images: '${images}' } }`
  const use = build('push: true', 'tags: ${{ steps.meta.outputs.tags }}')
  check([
    {
      name: 'names what is pushed',
      after: `${meta('ghcr.io/${{ github.repository }}')}\n${use}`,
      pushes: ['ghcr.io/acme/app:${{ a tag of meta }} !']
    },
    {
      name: 'names several, some of which may not be enabled',
      before: '- { id: x, run: make }',
      after: `- id: meta
  uses: docker/metadata-action@v6
  with:
    images: |
      name=ghcr.io/Acme/a
      # a remark
      name=ghcr.io/acme/b,enable=false
      name=ghcr.io/acme/c,enable=\${{ steps.x.outputs.y }}
${use}`,
      pushes: ['ghcr.io/acme/a:${{ a tag of meta }} !', 'ghcr.io/acme/c:${{ a tag of meta }} ? !']
    },
    {
      name: 'names several on a line',
      after: `${meta('ghcr.io/acme/a, acme/b')}\n${use}`,
      pushes: ['ghcr.io/acme/a:${{ a tag of meta }} !', 'acme/b:${{ a tag of meta }} !']
    },
    {
      name: 'that ran before has left its tags',
      before: meta('ghcr.io/acme/a'),
      environment: { DOCKER_METADATA_OUTPUT_TAGS: 'ghcr.io/acme/a:main\nghcr.io/acme/a:1' },
      after: use,
      pushes: ['ghcr.io/acme/a:main !', 'ghcr.io/acme/a:1 !']
    },
    {
      name: 'has left its tags though its images are not known',
      before: `- { id: x, run: make }\n${meta('ghcr.io/acme/${{ steps.x.outputs.y }}')}`,
      environment: { DOCKER_METADATA_OUTPUT_TAGS: 'ghcr.io/acme/a:main' },
      after: use,
      pushes: ['ghcr.io/acme/a:main !']
    },
    {
      name: 'is not believed with tags of another one',
      before: meta('ghcr.io/acme/a'),
      environment: { DOCKER_METADATA_OUTPUT_TAGS: 'ghcr.io/acme/b:main' },
      after: use,
      pushes: ['ghcr.io/acme/a:${{ a tag of meta }} !']
    },
    {
      name: 'twice: the environment belongs to the last one',
      before: `${meta('ghcr.io/acme/a')}\n- { id: second, uses: docker/metadata-action@v6, with: { images: ghcr.io/acme/a } }`,
      environment: { DOCKER_METADATA_OUTPUT_TAGS: 'ghcr.io/acme/a:second' },
      after: `${use}\n${use.replace('steps.meta', 'steps.second')}`,
      pushes: ['ghcr.io/acme/a:${{ a tag of meta }} !', 'ghcr.io/acme/a:second !']
    },
    {
      name: 'whose outputs are handed on is known exactly',
      before: `- { id: x, run: make }\n${meta('${{ steps.x.outputs.y }}')}`,
      known: { given: { steps: { meta: { outputs: { tags: 'ghcr.io/acme/z:1' } } } } },
      after: use,
      pushes: ['ghcr.io/acme/z:1 !']
    },
    {
      name: 'hands its tags to JSON and to the environment',
      after: `${meta('ghcr.io/acme/a')}
${build('push: true', 'tags: ${{ fromJSON(steps.meta.outputs.json).tags[0] }}')}
${build('push: true', 'tags: ${{ env.DOCKER_METADATA_OUTPUT_TAGS }}')}`,
      pushes: ['ghcr.io/acme/a:${{ a tag of meta }} !', 'ghcr.io/acme/a:${{ a tag of meta }} !']
    }
  ])

  test('marks what came from the environment', async () => {
    const { pushes } = await plan({
      before: meta('ghcr.io/acme/a'),
      environment: { DOCKER_METADATA_OUTPUT_TAGS: 'ghcr.io/acme/a:main' },
      after: `${use}\n${build('push: true', 'tags: ghcr.io/acme/b:1')}`
    })
    expect(pushes.map(({ origin }) => origin)).toEqual(['environment', 'step'])
  })
})

describe('docker/bake-action pushes', () => {
  const bake = (...inputs: readonly string[]) =>
    ['- uses: docker/bake-action@v7', '  with:', ...inputs.map((line) => `    ${line}`)].join('\n')
  const files = { 'docker-bake.hcl': 'target "default" {}' }
  check([
    {
      name: 'tags that are set for all targets',
      after: bake('push: true', 'set: |', '  *.tags=ghcr.io/acme/a:1', '  *.tags=ghcr.io/acme/b:1'),
      pushes: ['ghcr.io/acme/a:1 !', 'ghcr.io/acme/b:1 !']
    },
    {
      name: 'tags that are set for the one target',
      after: bake('push: true', 'targets: app', 'set: app.tags=ghcr.io/acme/a:1'),
      pushes: ['ghcr.io/acme/a:1 !']
    },
    {
      name: 'what another target in its file says',
      after: bake('push: true', 'targets: app,web', 'set: app.tags=ghcr.io/acme/a:1'),
      pushes: [],
      unclear: ['file: docker-bake.hcl']
    },
    {
      name: 'names of a digest push',
      after: bake(
        'set: |',
        '  *.tags=',
        '  *.output=type=image,"name=ghcr.io/acme/a",push-by-digest=true,push=true'
      ),
      pushes: ['ghcr.io/acme/a !']
    },
    {
      name: 'the tags of a metadata step',
      after: `- { id: meta, uses: docker/metadata-action@v6, with: { images: ghcr.io/acme/a } }\n${bake('push: true', 'files: |', '  ./docker-bake.hcl', '  cwd://${{ steps.meta.outputs.bake-file }}')}`,
      pushes: ['ghcr.io/acme/a:${{ a tag of meta }} !']
    },
    {
      name: 'what its file says',
      after: bake('push: true'),
      files,
      pushes: [],
      unclear: ['file: docker-bake.hcl']
    },
    {
      name: 'nothing, where its file does not push',
      after: bake('targets: test'),
      files,
      pushes: []
    },
    {
      name: 'perhaps, where its file may',
      after: bake('targets: test'),
      files: { 'docker-bake.hcl': 'output = ["type=registry"]' },
      pushes: [],
      unclear: ['file: docker-bake.hcl']
    },
    {
      name: 'perhaps, where its file is not at hand',
      after: bake('files: x.hcl'),
      pushes: [],
      unclear: ['file: x.hcl']
    }
  ])
})

describe('other actions push', () => {
  check([
    {
      name: 'attestations',
      after:
        '- { uses: actions/attest-build-provenance@v4, with: { subject-name: ghcr.io/Acme/App, push-to-registry: true } }',
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'no attestation by default',
      after: '- { uses: actions/attest@v4, with: { subject-name: ghcr.io/acme/app } }',
      pushes: []
    },
    {
      name: 'with podman',
      after:
        '- { uses: redhat-actions/push-to-registry@v2, with: { registry: ghcr.io/acme, image: App, tags: a b } }',
      pushes: ['ghcr.io/acme/app:a !', 'ghcr.io/acme/app:b !']
    },
    {
      name: 'with podman, full names',
      after:
        '- { uses: redhat-actions/push-to-registry@v2, with: { tags: ghcr.io/acme/app:a quay.io/acme/app:a } }',
      pushes: ['ghcr.io/acme/app:a !', 'quay.io/acme/app:a !']
    },
    {
      name: 'by one input',
      after:
        "- { uses: macbre/push-to-ghcr@v1, with: { image_name: '${{ github.repository }}', github_token: x } }",
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'under a name in front of which the registry stands',
      after:
        '- { uses: elgohr/Publish-Docker-Github-Action@v5, with: { name: acme/app, registry: ghcr.io } }',
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'under a name that the registry is a part of',
      after:
        '- { uses: elgohr/Publish-Docker-Github-Action@v5, with: { name: ghcr.io/acme/app, registry: ghcr.io } }',
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'with ko under the name that its setup makes of the repository',
      after: '- uses: ko-build/setup-ko@v0.9\n- run: ko build --bare .',
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'with ko under the name that is set',
      after: '- uses: ko-build/setup-ko@v0.9\n- run: ko build --bare .',
      environment: { KO_DOCKER_REPO: 'ghcr.io/acme/tool' },
      pushes: ['ghcr.io/acme/tool !']
    },
    {
      name: 'with the inputs of docker/build-push-action',
      after: '- { uses: some/docker-build@v1, with: { push: true, tags: ghcr.io/acme/app:1 } }',
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'perhaps, as an image that builds images',
      after: '- uses: docker://gcr.io/kaniko-project/executor:v1',
      pushes: [],
      unclear: ['action: docker://gcr.io/kaniko-project/executor:v1']
    },
    {
      name: 'perhaps, whatever the tag of the image says',
      after: '- uses: docker://gcr.io/kaniko-project/executor:latest',
      pushes: [],
      unclear: ['action: docker://gcr.io/kaniko-project/executor:latest']
    },
    {
      name: 'perhaps, where they do something else beside it',
      after: '- uses: whoan/docker-build-with-cache-action@v8\n- uses: some/docker-compose-push@v1',
      pushes: [],
      unclear: ['action: whoan/docker-build-with-cache-action', 'action: some/docker-compose-push']
    },
    {
      name: 'nothing in an image of GitHub’s registry that publishes results',
      after: '- uses: docker://ghcr.io/enricomi/publish-unit-test-result-action:v2',
      pushes: []
    },
    {
      name: 'nothing as another image, or under a name that speaks of something else',
      after:
        '- uses: docker://docker.io/library/alpine\n- uses: peter-evans/dockerhub-description@v4\n- uses: helm/kind-action@v1\n- uses: helmfile/helmfile-action@v2\n- uses: some/ghcr-cleanup@v1',
      pushes: []
    },
    {
      name: 'where they are given a command that does',
      after:
        "- { uses: some/retry@v3, with: { command: docker push ghcr.io/acme/a } }\n- { uses: actions/github-script@v8, with: { script: \"exec('docker', ['push', name])\" } }",
      pushes: [],
      unclear: ['action: some/retry', 'action: actions/github-script']
    },
    {
      name: 'nothing where they are given a text about it',
      after: '- { uses: some/slack-notify@v1, with: { text: docker push failed } }',
      pushes: []
    },
    {
      name: 'under names that they make of their tags',
      after: '- { uses: some/docker@v1, with: { push: true, image: acme/app, tags: latest } }',
      pushes: [],
      unclear: ['action: some/docker']
    },
    {
      name: 'in ways that are not known',
      after: '- uses: some/build-and-push-image@v1',
      pushes: [],
      unclear: ['action: some/build-and-push-image']
    },
    {
      name: 'from a release configuration',
      after: '- { uses: goreleaser/goreleaser-action@v6, with: { args: release --clean } }',
      pushes: [],
      unclear: ['file: goreleaser/goreleaser-action']
    },
    {
      name: 'no snapshot',
      after: '- { uses: goreleaser/goreleaser-action@v6, with: { args: release --snapshot } }',
      pushes: []
    },
    {
      name: 'nothing from a check or a setup',
      after:
        '- uses: actions/checkout@v6\n- uses: docker/setup-buildx-action@v4\n- uses: aquasecurity/trivy-action@v1\n- uses: docker/bake-action/subaction/matrix@v7',
      pushes: []
    },
    {
      name: 'a step with a merge key, which is not read',
      after: '- { <<: { uses: docker/build-push-action@v7 } }',
      pushes: [],
      unclear: ['form: ']
    }
  ])
})
