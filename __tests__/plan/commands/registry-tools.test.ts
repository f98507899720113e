import { describe, expect, test } from '@jest/globals'
import { pushes, read, unresolved, type Setting } from './reading.js'
import { display } from '../../../src/plan/values/partial.js'

describe('a command pushes', () => {
  test.each<{ script: string; expected: string[]; setting?: Setting }>([
    { script: 'docker push -q --platform linux/amd64 g/a:1', expected: ['docker g/a:1'] },
    { script: 'docker push --all-tags g/a', expected: ['docker g/a'] },
    { script: 'docker --config=x -D image push g/a', expected: ['docker g/a'] },
    { script: 'docker --context x push g/a', expected: ['docker g/a'] },
    {
      script: 'docker push $FLAGS g/a',
      setting: { env: { FLAGS: '${{ x }}' } },
      expected: ['docker g/a']
    },
    { script: 'docker push -- g/a', expected: ['docker g/a'] },
    {
      script: 'docker manifest create g/a:1 g/a:2 && docker manifest push -p g/a:1',
      expected: ['docker g/a:1']
    },
    { script: 'docker trust sign g/a:1', expected: ['docker g/a:1'] },
    {
      script: 'docker buildx build --push -t g/a:1 --tag=g/b:2 -f x/Dockerfile .',
      expected: ['docker g/a:1', 'docker g/b:2']
    },
    { script: 'docker build -tg/a --push .', expected: ['docker g/a'] },
    { script: 'docker buildx b --builder x -o type=registry -t g/a .', expected: ['docker g/a'] },
    {
      script: 'docker buildx build --output type=image,name=g/a,push=true .',
      expected: ['docker g/a']
    },
    {
      script: `docker buildx build --output 'type=image,"name=g/a,g/b",push=true,push-by-digest=true' .`,
      expected: ['docker g/a', 'docker g/b']
    },
    {
      script: 'docker buildx build -o type=image,name=g/${{ x }},push=true .',
      expected: ['docker g/${{ x }}']
    },
    { script: 'docker buildx build --push=${{ x }} -t g/a .', expected: ['perhaps docker g/a'] },
    {
      script: 'docker --builder x buildx build --push --label a="b c" -t g/a .',
      expected: ['docker g/a']
    },
    {
      script: 'docker buildx imagetools create -t g/a:1 --tag g/a:2 g/a@sha256:1',
      expected: ['docker g/a:1', 'docker g/a:2']
    },
    {
      script: "docker buildx bake --push --set '*.tags=g/a:1' --set *.platform=linux/amd64",
      expected: ['docker g/a:1']
    },
    { script: 'docker-buildx build --push -t g/a .', expected: ['docker-buildx g/a'] },
    { script: 'depot build --project x --push -t g/a .', expected: ['depot g/a'] },
    { script: 'podman push g/a:1', expected: ['podman g/a:1'] },
    { script: 'podman push --authfile x local docker://g/a:1', expected: ['podman g/a:1'] },
    { script: 'podman --log-level debug manifest push --all local g/a', expected: ['podman g/a'] },
    { script: 'buildah push --format oci x docker://g/a', expected: ['buildah g/a'] },
    { script: 'buildah commit --rm x docker://g/a', expected: ['buildah g/a'] },
    { script: 'skopeo copy --all docker://x/y docker://g/a:1', expected: ['skopeo g/a:1'] },
    {
      script: 'skopeo --override-os linux copy --src-creds=a:b oci-archive:x docker://g/a',
      expected: ['skopeo g/a']
    },
    { script: 'crane push x.tar g/a', expected: ['crane g/a'] },
    { script: 'crane cp --platform linux/amd64 x/y g/a', expected: ['crane g/a'] },
    { script: 'crane copy -j 2 x/y g/a', expected: ['crane g/a'] },
    { script: 'crane append -f x.tar -t g/a:1', expected: ['crane g/a:1'] },
    { script: 'crane mutate g/a:1 -l a=b -t g/a:2', expected: ['crane g/a:2'] },
    { script: 'crane mutate --repo g/b g/a:1', expected: ['crane g/b'] },
    { script: 'crane mutate -l a=b g/a', expected: ['crane g/a'] },
    { script: 'crane tag g/a:1 latest', expected: ['crane g/a:latest'] },
    { script: 'crane tag g:5000/a@sha256:1 latest', expected: ['crane g:5000/a:latest'] },
    { script: 'crane index append -m x -m y -t g/a', expected: ['crane g/a'] },
    { script: 'gcrane cp x g/a', expected: ['gcrane g/a'] },
    { script: 'regctl -v debug image copy --digest-tags x/y g/a', expected: ['regctl g/a'] },
    { script: 'regctl index create --ref x g/a', expected: ['regctl g/a'] },
    { script: 'oras push -u a --artifact-type t g/a:1 x.txt:text/plain', expected: ['oras g/a:1'] },
    { script: 'oras attach --artifact-type t g/a:1 x', expected: ['oras g/a:1'] },
    { script: 'oras copy -r x/y:1 g/a:1', expected: ['oras g/a:1'] },
    { script: 'oras tag g/a:1 2', expected: ['oras g/a:1'] },
    { script: 'oras manifest index create g/a:1 x y', expected: ['oras g/a:1'] },
    { script: 'helm push app-1.2.3.tgz oci://g/charts', expected: ['helm g/charts/app'] },
    {
      script: 'helm push ./out/my-app-1.2.3-rc.1.tgz oci://g/charts/',
      expected: ['helm g/charts/my-app']
    },
    {
      script: 'helm push "$CHART" oci://g/charts --insecure-skip-tls-verify',
      setting: { env: { CHART: '${{ x }}' } },
      expected: ['helm g/charts/${{ the name in the chart file }}']
    },
    {
      script: 'helm push out/my-app-${VERSION}.tgz oci://g/charts',
      setting: { env: { VERSION: '${{ steps.version.outputs.it }}' } },
      expected: ['helm g/charts/my-app']
    },
    {
      script: 'helm push my-$CHART.tgz oci://g/charts',
      setting: { env: { CHART: '${{ steps.chart.outputs.it }}' } },
      expected: ['helm g/charts/${{ the name in the chart file }}']
    },
    {
      script: 'helm push my-app-*.tgz oci://g/charts',
      expected: ['helm g/charts/${{ the name in the chart file }}']
    },
    {
      script: 'helm push *.tgz oci://g/charts',
      expected: ['helm g/charts/${{ the name in the chart file }}']
    },
    { script: 'export KO_DOCKER_REPO=g/a; ko build --bare .', expected: ['ko g/a'] },
    { script: 'KO_DOCKER_REPO=g ko build -B -t 1 ./cmd/app', expected: ['ko g/app'] },
    {
      script: 'KO_DOCKER_REPO=g ko build ./cmd/app',
      expected: ['ko g/app-${{ a digest of the import path }}']
    },
    {
      script: 'KO_DOCKER_REPO=g ko build -P github.com/x/App',
      expected: ['ko g/github.com/x/app']
    },
    { script: 'KO_DOCKER_REPO=g ko resolve -f config/', expected: ['ko g/${{ an import path }}'] },
    {
      script: 'export KO_DOCKER_REPO=g/a; cosign sign --yes $(ko build --bare .)',
      expected: ['ko g/a', 'cosign g/a@${{ a digest }}']
    },
    { script: 'cosign sign --yes -a a=b g/a:1 g/b', expected: ['cosign g/a:1', 'cosign g/b'] },
    { script: 'COSIGN_REPOSITORY=g/sig cosign sign g/a', expected: ['cosign g/sig'] },
    {
      script: 'cosign attest --predicate x --type spdx g/a@${{ x }}',
      expected: ['cosign g/a@${{ x }}']
    },
    { script: 'cosign attach sbom --sbom x g/a', expected: ['cosign g/a'] },
    { script: 'cosign copy x/y g/a', expected: ['cosign g/a'] },
    {
      script: 'flux push artifact oci://g/a:1 --path=. --source=x --revision=y',
      expected: ['flux g/a:1']
    }
  ])('$script', ({ script, setting, expected }) => {
    expect({ pushes: pushes(script, setting), unresolved: unresolved(script, setting) }).toEqual({
      pushes: expected,
      unresolved: []
    })
  })
})

test('a name of two that a function may print is none that is certain', () => {
  const script = 'f() { if [ -n "$A" ]; then echo a; return; fi; echo b; }; docker push $(f)'
  const setting = { env: { A: '${{ a }}' } }
  expect({ pushes: pushes(script, setting), unresolved: unresolved(script, setting) }).toEqual({
    pushes: [],
    unresolved: ['0: its words cannot be told apart']
  })
})

describe('a command pushes nothing', () => {
  test.each([
    'docker push --help',
    'docker buildx build -t g/a .',
    'docker buildx build --push=false -t g/a .',
    'docker buildx build --load -t g/a -o type=docker .',
    'docker buildx build -o type=image,name=g/a,push=false .',
    'docker buildx build -o out .',
    'docker buildx imagetools create --dry-run -t g/a x',
    'docker buildx imagetools inspect g/a',
    'docker buildx bake --print',
    'docker compose up -d --build',
    'docker pull g/a && docker tag g/a g/b && docker run --publish 80:80 g/b',
    'podman build -t g/a .',
    'podman push g/a oci-archive:x.tar',
    'buildah bud -t g/a .',
    'buildah commit x g/a',
    'skopeo copy docker://g/a dir:x',
    'skopeo inspect docker://g/a',
    'crane digest g/a',
    'crane append -f x -o y.tar',
    'crane delete g/a',
    'regctl image copy g/a ocidir://x',
    'regctl tag ls g/a',
    'oras pull g/a',
    'oras push --oci-layout x:1 y',
    'helm package --destination ./out chart',
    'helm push x.tgz chartmuseum',
    'ko build --local .',
    'KO_DOCKER_REPO=ko.local ko build .',
    'KO_DOCKER_REPO=g/a ko build --push=false .',
    'cosign sign --upload=false g/a',
    'cosign attest --no-upload --predicate x g/a',
    'cosign verify g/a',
    'depot build -t g/a .'
  ])('%s', (script) => {
    expect({ pushes: pushes(script), unresolved: unresolved(script) }).toEqual({
      pushes: [],
      unresolved: []
    })
  })
})

describe('a registry cache', () => {
  test.each([
    {
      script: 'docker buildx build --cache-to type=registry,ref=g/c,mode=max .',
      expected: ['true g/c']
    },
    { script: 'docker buildx build --cache-to g/c .', expected: ['true g/c'] },
    { script: 'docker buildx build --cache-to type=gha --cache-to=type=inline .', expected: [] },
    {
      script: 'docker buildx build --cache-to type=registry,ref=g/c:${{ x }} .',
      expected: ['true g/c:${{ x }}']
    },
    {
      script:
        "docker buildx bake --push --set '*.tags=g/a' --set '*.cache-to=type=registry,ref=g/c'",
      expected: ['true g/c']
    },
    { script: 'curl x && docker buildx build --cache-to g/c .', expected: ['false g/c'] }
  ])('$script', ({ script, expected }) => {
    const { caches } = read(script)
    expect(caches.map(({ certain, reference }) => `${certain} ${display(reference)}`)).toEqual(
      expected
    )
  })
})
