import { describe, expect, test } from '@jest/globals'
import { pushes, type Setting } from './reading.js'

/** Each script pushes one image; the rest of the line is its name. */
describe('the name of a pushed image', () => {
  test.each<{ name: string; script: string; expected: string; setting?: Setting }>([
    { name: 'may be plain', script: 'docker push a/b:1', expected: 'a/b:1' },
    { name: 'may be quoted', script: `docker push "a/"'b:'1`, expected: 'a/b:1' },
    { name: 'may have an escape', script: 'docker push a/b\\:1', expected: 'a/b:1' },
    { name: 'may go on after a line end', script: 'docker \\\n  push \\\n  a/b', expected: 'a/b' },
    { name: 'ends before a comment', script: 'docker push a/b # c', expected: 'a/b' },
    { name: 'may hold a hash sign', script: 'docker push a/b#c', expected: 'a/b#c' },
    { name: 'may be a variable', script: 'I=a/b\ndocker push $I', expected: 'a/b' },
    { name: 'may be in braces', script: 'I=a/b; docker push ${I}:1', expected: 'a/b:1' },
    {
      name: 'may come from the environment',
      script: 'docker push ghcr.io/$IMAGE',
      setting: { env: { IMAGE: 'a/b' } },
      expected: 'ghcr.io/a/b'
    },
    {
      name: 'keeps its unknown part',
      script: 'docker push ghcr.io/a/b:${{ steps.x.outputs.y }}',
      expected: 'ghcr.io/a/b:${{ steps.x.outputs.y }}'
    },
    {
      name: 'keeps an unknown part of a variable',
      script: 'docker push "ghcr.io/$NAME:1"',
      setting: { env: { NAME: 'a/${{ x }}' } },
      expected: 'ghcr.io/a/${{ x }}:1'
    },
    {
      name: 'may be lowered',
      script: 'docker push ghcr.io/${GITHUB_REPOSITORY,,}',
      expected: 'ghcr.io/acme/app'
    },
    {
      name: 'may be lowered by tr',
      script: "docker push ghcr.io/$(echo $GITHUB_REPOSITORY | tr '[:upper:]' '[:lower:]')",
      expected: 'ghcr.io/acme/app'
    },
    {
      name: 'may be lowered by tr with ranges',
      script: 'I=`echo "ghcr.io/$GITHUB_REPOSITORY" | tr A-Z a-z`; docker push "$I"',
      expected: 'ghcr.io/acme/app'
    },
    {
      name: 'may be lowered by tr from a here-string',
      script: 'I=$(tr [:upper:] [:lower:] <<< "$GITHUB_REPOSITORY"); docker push $I',
      expected: 'acme/app'
    },
    ...[
      "awk '{print tolower($0)}'",
      "awk '{ print tolower($1) }'",
      "sed 's/.*/\\L&/'",
      "sed -e 's/\\(.*\\)/\\L\\1/'",
      "sed -E 's/(.+)/\\L\\1/'",
      "sed 's/[A-Z]/\\L&/g'"
    ].map((filter) => ({
      name: `may be lowered by ${filter}`,
      script: `docker push ghcr.io/$(echo $GITHUB_REPOSITORY | ${filter})`,
      expected: 'ghcr.io/acme/app'
    })),
    {
      name: 'may be chosen by a regular expression',
      script:
        'if [[ $GITHUB_REF =~ ^refs/tags/v[0-9.]+$ ]]; then I=a; else I=b; fi; docker push x/$I',
      expected: 'x/a'
    },
    {
      name: 'may be chosen by a short form',
      script: '[[ $GITHUB_REF == refs/tags/* ]] && I=a || I=b; docker push x/$I',
      expected: 'x/a'
    },
    {
      name: 'is not known where a match has told it',
      script: '[[ $GITHUB_REPOSITORY =~ (.*)/ ]]; docker push x/${BASH_REMATCH[1]}',
      expected: 'x/${{ an element }}'
    },
    {
      name: 'is not known where the shell sets it',
      script: 'docker push x/$(basename "$PWD")',
      setting: { env: { PWD: '/somewhere' } },
      expected: 'x/${{ $(basename …) }}'
    },
    {
      name: 'is not known where nobody knows which of a list it is',
      script: 'L=(a b); for ((i=0; i<1; i++)); do X=${L[$i]}; done; docker push "x/${L[$N]}"',
      setting: { env: { N: '${{ x }}' } },
      expected: 'x/${{ an element }}'
    },
    {
      name: 'may stand in a script that a shell reads',
      script: 'I=a; bash <<EOF\ndocker push x/$I\nEOF',
      expected: 'x/a'
    },
    {
      name: 'may be changed as a whole by sed, as often as it is told to',
      script: 'docker push $(echo $GITHUB_REF_NAME | sed "s|.*|x/y:&|g")',
      expected: 'x/y:v1.2.3'
    },
    {
      name: 'may be cut out by awk',
      script: "docker push x/$(echo $GITHUB_REPOSITORY | awk -F/ '{print $2}')",
      expected: 'x/App'
    },
    {
      name: 'may be changed by several commands of sed',
      script: "docker push x/y:$(echo $GITHUB_REF | sed 's|refs/tags/||;s/^v//')",
      expected: 'x/y:1.2.3'
    },
    {
      name: 'keeps an unknown part in a line that sed takes whole',
      script: 'docker push $(echo "$NAME" | sed "s|.*|ghcr.io/&|")',
      setting: { env: { NAME: 'a/${{ x }}' } },
      expected: 'ghcr.io/a/${{ x }}'
    },
    {
      name: 'is not known where sed looks for what may be in an unknown part',
      script: 'docker push x/$(echo "$NAME" | sed s/b/c/)',
      setting: { env: { NAME: 'a/${{ x }}' } },
      expected: 'x/${{ $(sed …) }}'
    },
    {
      name: 'may have a default',
      script: 'docker push ${REGISTRY:-ghcr.io}/a/b',
      expected: 'ghcr.io/a/b'
    },
    {
      name: 'has no default where the variable is set',
      script: 'docker push ${REGISTRY:-ghcr.io}/a/b',
      setting: { env: { REGISTRY: 'quay.io' } },
      expected: 'quay.io/a/b'
    },
    {
      name: 'is unknown where the variable may be empty',
      script: 'docker push ${REGISTRY:-ghcr.io}/a/b',
      setting: { env: { REGISTRY: '${{ x }}' } },
      expected: '${{ ${REGISTRY…} }}/a/b'
    },
    {
      name: 'has a default where the variable is empty',
      script: 'docker push ${EMPTY:-x}/a',
      expected: 'x/a'
    },
    {
      name: 'has no default of an empty variable without a colon',
      script: 'docker push ${EMPTY-x}a',
      expected: 'a'
    },
    { name: 'may be assigned by default', script: ': ${R:=x}; docker push $R/a', expected: 'x/a' },
    {
      name: 'may have an alternative',
      script: 'docker push a/b${GITHUB_REF:+:new}',
      expected: 'a/b:new'
    },
    {
      name: 'may lose a start',
      script: 'docker push a:${GITHUB_REF#refs/tags/}',
      expected: 'a:v1.2.3'
    },
    {
      name: 'may lose the longest start',
      script: 'docker push a:${GITHUB_REF##*/}',
      expected: 'a:v1.2.3'
    },
    {
      name: 'may lose an end',
      script: 'I=a/b:1.tgz; docker push ${I%.tgz}',
      expected: 'a/b:1'
    },
    {
      name: 'may lose the longest end',
      script: 'I=a/b:1:2; docker push ${I%%:*}',
      expected: 'a/b'
    },
    {
      name: 'may lose its unknown tag',
      script: 'I=ghcr.io/a/b:${{ x }}; docker push ${I%%:*}:new',
      expected: 'ghcr.io/a/b:new'
    },
    {
      name: 'may lose its host before an unknown part',
      script: 'I=ghcr.io/a/${{ x }}; docker push quay.io/${I#*/}',
      expected: 'quay.io/a/${{ x }}'
    },
    {
      name: 'is lost where an unknown part is cut',
      script: 'I=${{ x }}/b; docker push ${I#*/}',
      expected: '${{ a value that is cut out of an unknown one }}'
    },
    {
      name: 'may be replaced in',
      script: 'I=ghcr.io/a/b; docker push ${I/ghcr.io/quay.io}',
      expected: 'quay.io/a/b'
    },
    {
      name: 'may be replaced in everywhere',
      script: 'R=feature/a/b; docker push a:${R//\\//-}',
      expected: 'a:feature-a-b'
    },
    {
      name: 'may be replaced in everywhere where a slash is not escaped',
      script: 'R=feature/a/b; docker push a:${R////-}',
      expected: 'a:feature-a-b'
    },
    {
      name: 'may be put before and behind',
      script: 'R=b; R=${R/#/a/}; docker push ${R/%/:1}',
      expected: 'a/b:1'
    },
    {
      name: 'may be replaced in before an unknown part',
      script: 'I=ghcr.io/a/b:${{ x }}; docker push ${I/ghcr.io/quay.io}',
      expected: 'quay.io/a/b:${{ x }}'
    },
    { name: 'may be cut', script: 'S=0123456789; docker push a:${S:0:7}', expected: 'a:0123456' },
    { name: 'may be cut at its end', script: 'S=0123; docker push a:${S: -2}', expected: 'a:23' },
    {
      name: 'may be a field of a text',
      script: `docker push ghcr.io/x/$(echo "$GITHUB_REPOSITORY" | cut -d'/' -f2)`,
      expected: 'ghcr.io/x/App'
    },
    {
      name: 'may be a base name',
      script: 'docker push x/$(basename $GITHUB_REPOSITORY)',
      expected: 'x/App'
    },
    { name: 'may be printed', script: `docker push $(printf '%s/%s' a b)`, expected: 'a/b' },
    { name: 'may be appended to', script: 'I=a; I+=/b; docker push $I', expected: 'a/b' },
    {
      name: 'may be an element of a list',
      script: 'L=(x a/b); docker push ${L[1]}',
      expected: 'a/b'
    },
    {
      name: 'is not known where a variable names it',
      script: 'A=a/b; N=A; docker push ${!N}',
      expected: '${{ ${…} }}'
    },
    { name: 'may be exported', script: 'export I=a/b\ndocker push "$I"', expected: 'a/b' },
    { name: 'may be read', script: 'read -r I <<< "a/b"; docker push $I', expected: 'a/b' },
    {
      name: 'may be read in parts',
      script: 'IFS=/ read -r O N <<< "$GITHUB_REPOSITORY"; docker push ghcr.io/$O/$N',
      expected: 'ghcr.io/Acme/App'
    },
    {
      name: 'is not known of a program',
      script: 'docker push a/b:$(git describe)',
      expected: 'a/b:${{ $(git …) }}'
    },
    {
      name: 'is not known of arithmetic',
      script: 'docker push a/b:$((1 + 2))',
      expected: 'a/b:${{ $((…)) }}'
    },
    {
      name: 'is not known of a counter',
      script: 'I=1; ((I++)); docker push a/b:$I',
      expected: 'a/b:${{ $I }}'
    },
    {
      name: 'is not known after a file was sourced',
      script: 'I=a/b; source ./settings.env; docker push ghcr.io/$I',
      expected: 'ghcr.io/${{ $I }}'
    },
    {
      name: 'is known after a tool was set up',
      script: 'I=a/b; source .venv/bin/activate; docker push ghcr.io/$I',
      expected: 'ghcr.io/a/b'
    },
    {
      name: 'is not known after settings were exported',
      script: 'export $(cat .env | xargs); docker push ghcr.io/$IMAGE',
      setting: { env: { IMAGE: 'a/b' } },
      expected: 'ghcr.io/${{ $IMAGE }}'
    },
    {
      name: 'may be in a here-document',
      script: 'I=$(cat <<EOF\nghcr.io/$GITHUB_REF_NAME/b\nEOF\n)\ndocker push $I',
      expected: 'ghcr.io/v1.2.3/b'
    },
    {
      name: 'stays as it is in a quoted here-document',
      script: 'I=$(cat <<\'EOF\'\na/$b\nEOF\n)\ndocker push "$I"',
      expected: 'a/$b'
    }
  ])('$name', ({ script, setting, expected }) => {
    expect(pushes(script, setting)).toEqual([`docker ${expected}`])
  })
})
