import { describe, expect, test } from '@jest/globals'
import { read, unresolved, type Setting } from './reading.js'

describe('what may push but is not known', () => {
  test.each<{ script: string; expected: string; setting?: Setting }>([
    { script: 'docker buildx build --push .', expected: 'the build has no tag' },
    {
      script: 'docker buildx build $ARGS .',
      setting: { env: { ARGS: '${{ x }}' } },
      expected: 'words of it that are not known may name or push more'
    },
    { script: 'docker buildx bake --push', expected: 'the bake file names what it pushes' },
    { script: 'docker buildx bake', expected: 'an output in the bake file may push' },
    { script: 'docker compose -f x.yml push', expected: 'the compose file names what it pushes' },
    { script: 'docker-compose push web', expected: 'its words speak of a push' },
    { script: 'nerdctl push g/a', expected: 'its words speak of a push' },
    {
      script: 'buildctl build --output type=image,name=g/a,push=true',
      expected: 'its words speak of a push'
    },
    { script: 'parallel docker push ::: a b', expected: 'its words speak of a push' },
    { script: 'su -c "docker push a"', expected: 'its words speak of a push' },
    { script: 'doppler run -- docker push a', expected: 'its words speak of a push' },
    { script: 'notation sign g/a', expected: 'it writes a signature beside the image' },
    { script: 'pack build a/b --publish', expected: 'pack is not read' },
    { script: 'regctl image mod g/a --create v2', expected: 'its words are not read' },
    { script: 'regctl artifact put g/a', expected: 'its words are not read' },
    { script: 'crane flatten g/a', expected: 'its words are not read' },
    { script: 'podman compose push', expected: 'the compose file names what it pushes' },
    { script: 'docker compose build --push', expected: 'the compose file names what it pushes' },
    { script: 'docker ${{ x }} g/a', expected: 'its command is not known' },
    { script: 'docker push a b', expected: 'its words cannot be told apart' },
    {
      script: 'skopeo sync --src yaml --dest docker x g',
      expected: 'its source names what it pushes'
    },
    { script: 'ko build .', expected: 'KO_DOCKER_REPO is not known' },
    { script: 'KO_DOCKER_REPO=x\nko build .', expected: 'KO_DOCKER_REPO is not known' },
    { script: '${{ inputs.command }}', expected: 'the command is not known' },
    {
      script: '$TOOL push g/a',
      setting: { env: { TOOL: '${{ x }}' } },
      expected: 'the program is not known'
    },
    {
      script: 'python3 - <<EOF\nrun("docker push x")\nEOF',
      expected: 'what it reads may push an image'
    },
    {
      script: 'ssh host <<EOF\ndocker push x\nEOF',
      expected: 'what it reads may push an image'
    },
    {
      script: 'declare -l T=ABC; docker push a/$T',
      expected: 'a declaration that changes values'
    },
    {
      script: 'T=1; declare -n R=T; R=2; docker push a:$T',
      expected: 'a declaration that changes values'
    },
    { script: 'make docker-push', expected: 'what make runs may push an image' },
    { script: 'make release VERSION=1', expected: 'what make runs may push an image' },
    { script: 'make build PUSH=true', expected: 'it is told to push' },
    { script: 'make image', expected: 'what make runs may push an image' },
    { script: 'task publish', expected: 'what task runs may push an image' },
    { script: 'just push', expected: 'what just runs may push an image' },
    { script: 'npm run docker:push', expected: 'what npm runs may push an image' },
    { script: 'yarn container', expected: 'what yarn runs may push an image' },
    { script: './scripts/push.sh', expected: 'the script may push an image' },
    { script: 'bash ci/build_image.sh', expected: 'the script may push an image' },
    { script: './build.sh ghcr.io/a/b', expected: 'the script may push an image' },
    { script: 'python scripts/publish_docker.py', expected: 'the script may push an image' },
    { script: 'source scripts/docker-push.sh', expected: 'the script may push an image' },
    { script: 'earthly --push +image', expected: 'the Earthfile names what it pushes' },
    {
      script: 'goreleaser release --clean',
      expected: 'the configuration of goreleaser names what it pushes'
    },
    { script: './mvnw -B compile jib:build', expected: 'the Maven project names what it pushes' },
    { script: './gradlew jib', expected: 'the Gradle project names what it pushes' },
    {
      script: 'dotnet publish /t:PublishContainer',
      expected: 'the .NET project names what it pushes'
    },
    { script: 'bazel run //:push', expected: 'the Bazel target names what it pushes' },
    { script: 'nix run .#push-image', expected: 'the flake names what it pushes' },
    {
      script: 'docker run --rm quay.io/skopeo/stable copy docker://a docker://b',
      expected: 'the container may push an image'
    },
    { script: 'retry 3 docker push g/a', expected: 'its words speak of a push' }
  ])('$script', ({ script, setting, expected }) => {
    expect(read(script, setting).unresolved.map(({ why }) => why)).toEqual([expected])
  })

  test.each([
    'make',
    'make test',
    'make docker-test',
    'npm ci',
    'npm run build',
    'npm run deploy',
    'npm publish',
    'npx semantic-release',
    './build.sh',
    'bash scripts/test.sh',
    'python -m pytest',
    'git push --tags',
    'gh release create v1 --notes "docker push ghcr.io/a"',
    'git commit -m "publish docker image"',
    'goreleaser build --snapshot',
    'goreleaser release --snapshot',
    './gradlew build publish',
    'mvn deploy',
    'dotnet publish -c Release',
    'cargo publish',
    'twine upload dist/*',
    'terraform apply',
    'kubectl apply -f x',
    'docker run -p 80:80 --publish 443:443 nginx',
    'curl -X POST https://ghcr.io',
    'aws s3 cp x s3://y',
    'helm upgrade x y'
  ])('%s is no reason to suspect a push', (script) => {
    expect(unresolved(script)).toEqual([])
  })

  test('is told with its line and its text', () => {
    expect(read('echo a\n\nmake push-${{ x }} \\\n  B=1').unresolved).toEqual([
      { line: 2, text: 'make push-${{ x }} \\\n  B=1', why: 'what make runs may push an image' }
    ])
  })

  test('is told once for a loop', () => {
    expect(unresolved('for i in 1 2 3; do make push; done')).toHaveLength(1)
  })
})
