import { describe, expect, test } from '@jest/globals'
import { pushes, type Setting } from './reading.js'

describe('several names', () => {
  test.each<{ name: string; script: string; expected: string[]; setting?: Setting }>([
    {
      name: 'stand in braces',
      script: 'for t in a/b:{1,2}; do docker push $t; done',
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'stand in a variable',
      script: 'for t in $TAGS; do docker push "$t"; done',
      setting: { env: { TAGS: 'a/b:1\na/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'keep their unknown tags',
      script: 'for t in $TAGS; do docker push "$t"; done',
      setting: { env: { TAGS: 'a/b:${{ x }}\na/c:${{ y }}' } },
      expected: ['docker a/b:${{ x }}', 'docker a/c:${{ y }}']
    },
    {
      name: 'stand in a list',
      script: 'L=(a/b a/c)\nL+=("a/d")\nfor i in "${L[@]}"; do docker push "$i"; done',
      expected: ['docker a/b', 'docker a/c', 'docker a/d']
    },
    {
      name: 'are read line by line',
      script: 'while read -r t; do docker push "$t"; done <<< "$TAGS"',
      setting: { env: { TAGS: 'a/b:1\na/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are read from a pipe',
      script: 'echo "$TAGS" | while IFS= read -r t; do docker push "$t"; done',
      setting: { env: { TAGS: 'a/b:1\na/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are read from a process',
      script: 'while read -r t; do docker push $t; done < <(printf "%s\\n" a b)',
      expected: ['docker a', 'docker b']
    },
    {
      name: 'are read one after another',
      script: '{ read -r A; read -r B; docker push $B; } <<< "$TAGS"',
      setting: { env: { TAGS: 'a/b:1\na/b:2' } },
      expected: ['docker a/b:2']
    },
    {
      name: 'are not known where one of the lines may be many',
      script: 'while read -r t; do docker push "x/$t"; done <<< "$TAGS"',
      setting: { env: { TAGS: 'a\n${{ b }}' } },
      expected: ['perhaps docker x/${{ an input }}']
    },
    {
      name: 'are read into a list',
      script: 'mapfile -t L <<< "$TAGS"; for t in "${L[@]}"; do docker push $t; done',
      setting: { env: { TAGS: 'a/b:1\na/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are not known where a list begins with a later one',
      script: 'mapfile -t -s 1 L <<< "$TAGS"; docker push "x/${L[0]}"',
      setting: { env: { TAGS: 'a\nb' } },
      expected: ['docker x/${{ an element }}']
    },
    {
      name: 'are not known where a part of one is read',
      script: 'read -rn2 t <<< "$TAGS"; docker push "x/$t"',
      setting: { env: { TAGS: 'abc' } },
      expected: ['docker x/${{ an input }}']
    },
    {
      name: 'are split at commas',
      script: 'IFS=, read -ra L <<< "$TAGS"; for t in "${L[@]}"; do docker push $t; done',
      setting: { env: { TAGS: 'a/b:1,a/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are given to xargs',
      script: 'echo "$TAGS" | xargs -n1 docker push',
      setting: { env: { TAGS: 'a/b:1\na/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are put in by xargs',
      script: 'printf "%s\\n" 1 2 | xargs -I{} docker push a/b:{}',
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are given to xargs two by two',
      script: 'printf "%s\\n" -q a -q b | xargs -n 2 docker push',
      expected: ['docker a', 'docker b']
    },
    {
      name: 'are not given to xargs where there are none',
      script: 'printf "%s\\n" "" | xargs -I{} docker push a/b:{}',
      expected: []
    },
    {
      name: 'are put on lines of their own by xargs',
      script: 'echo "$TAGS" | xargs -n1 | while read -r t; do docker push $t; done',
      setting: { env: { TAGS: 'a/b:1 a/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are options made by jq',
      script:
        'docker buildx imagetools create $(jq -cr \'.tags | map("-t " + .) | join(" ")\' <<< "$JSON") $(printf \'a/b@sha256:%s \' *)',
      setting: { env: { JSON: '{"tags":["a/b:1","a/b:${{ x }}"]}' } },
      expected: ['docker a/b:1', 'docker a/b:${{ x }}']
    },
    {
      name: 'are chosen by jq',
      script: `for t in $(echo "$JSON" | jq -r '.tags[] | select(startswith("ghcr.io"))'); do docker push $t; done`,
      setting: { env: { JSON: '{"tags":["ghcr.io/a/b:1","c/d:1"]}' } },
      expected: ['docker ghcr.io/a/b:1']
    },
    ...[
      '[.tags[] | select(startswith("ghcr.io")) | "-t " + .] | join(" ")',
      '.tags | map(select(contains("a/"))) | map("-t " + .) | join(" ")',
      '.tags | map(select(endswith("/b:1"))) | map("-t " + .) | join(" ")'
    ].map((filter) => ({
      name: `are chosen and made options by jq: ${filter}`,
      script: `docker buildx imagetools create $(jq -r '${filter}' <<< "$JSON") x`,
      setting: { env: { JSON: '{"tags":["ghcr.io/a/b:1","c/d:1"]}' } },
      expected: ['docker ghcr.io/a/b:1']
    })),
    {
      name: 'are collected as options',
      script:
        'A=()\nfor t in $TAGS; do A+=(-t "$t"); done\ndocker buildx imagetools create "${A[@]}" a/b@sha256:1',
      setting: { env: { TAGS: 'a/b:1 a/b:2' } },
      expected: ['docker a/b:1', 'docker a/b:2']
    },
    {
      name: 'are parameters',
      script: 'set -- a b\nfor i; do docker push $i; done\nshift; docker push "$1"',
      expected: ['docker a', 'docker b', 'docker b']
    },
    {
      name: 'are parameters of a function',
      script: 'p() { local n="$1"; docker push "x/$n:$2"; }\np a 1\np b 2',
      expected: ['docker x/a:1', 'docker x/b:2']
    }
  ])('$name', ({ script, setting, expected }) => {
    expect(pushes(script, setting)).toEqual(expected)
  })
})
