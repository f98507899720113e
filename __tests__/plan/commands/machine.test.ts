import { describe, expect, test } from '@jest/globals'
import { display } from '../../../src/plan/values/partial.js'
import { pushes, read, type Setting } from './reading.js'

interface Row {
  readonly name: string
  readonly script: string
  readonly setting?: Setting
}

describe('a push is certain', () => {
  test.each<Row>([
    { name: 'on a line of its own', script: 'docker push x' },
    { name: 'after other commands', script: 'set -euo pipefail\nnpm ci\n./x; docker push x' },
    { name: 'after &&', script: 'docker build -t x . && docker tag y x && docker push x' },
    { name: 'after a known answer', script: '[ "$GITHUB_REF_NAME" = v1.2.3 ] && docker push x' },
    { name: 'before a pipe', script: 'docker push x | tee log' },
    { name: 'after a pipe', script: 'echo y | docker push x' },
    { name: 'in a group', script: '{ docker push x; } > log' },
    { name: 'in a subshell', script: '(cd y && docker push x)' },
    { name: 'in a substitution', script: 'OUT="$(docker push x 2>&1)"' },
    {
      name: 'in a condition that holds',
      script: 'if [[ $GITHUB_REF == refs/tags/* ]]; then docker push x; fi'
    },
    {
      name: 'in the branch that is left',
      script: 'if [ -z "$GITHUB_REF" ]; then :; else docker push x; fi'
    },
    {
      name: 'in a case that fits',
      script: 'case "$GITHUB_REF" in\n refs/heads/*) ;;\n refs/tags/*) docker push x ;;\nesac'
    },
    { name: 'in a function that is called', script: 'p() {\n  docker push "$1"\n}\np x' },
    { name: 'in a function with a keyword', script: 'function p { docker push x; }\np' },
    {
      name: 'after a function that is left early',
      script: 'p() { [ "$A" = y ] || return 0; docker pull x; }\nA=$(curl z)\np\ndocker push x'
    },
    {
      name: 'under two conditions or a third',
      script: '[ a = b -a c = d -o e = e ] && docker push x'
    },
    { name: 'with a failure that ends the script', script: 'docker push x || exit 1' },
    {
      name: 'with a failure that is told and ends the script',
      script: 'docker push x || { echo failed; exit 1; }'
    },
    {
      name: 'after a check that ends the script',
      script: 'test -f "$(which y)" || { echo no; exit 1; }\ndocker push x'
    },
    {
      name: 'after a condition that ends the script with a failure',
      script: 'if ! git diff --quiet; then\n  exit 1\nfi\ndocker push x'
    },
    { name: 'after a bare exit on a failure', script: 'cd y || exit\ndocker push x' },
    {
      name: 'after a condition that decides nothing',
      script: 'if curl y; then A=1; else A=2; fi\ndocker push x'
    },
    {
      name: 'after a loop that is left early',
      script: 'for i in 1 2; do curl y && break; done\ndocker push x'
    },
    {
      name: 'after a loop of unknown length',
      script: 'for i in $(ls); do echo $i; done\ndocker push x'
    },
    {
      name: 'after a subshell that may end early',
      script: '(curl y && exit 0; true)\ndocker push x'
    },
    {
      name: 'after a condition whose last question is answered with no',
      script: 'if true; then [ a = b ] && A=1; fi\ndocker push x'
    },
    {
      name: 'after a group whose last question is answered with no',
      script: '{ [ a = b ] && A=1; }\ndocker push x'
    },
    { name: 'behind sudo', script: 'sudo -E docker push x' },
    { name: 'behind env', script: 'env A=b docker push x' },
    { name: 'behind timeout', script: 'timeout -k 5 10m docker push x' },
    { name: 'behind time', script: 'time docker push x' },
    { name: 'behind its path', script: '/usr/bin/docker push x' },
    { name: 'behind an unknown path', script: '"$(go env GOPATH)/bin/docker" push x' },
    { name: 'behind a variable', script: 'D=docker; $D push x' },
    { name: 'behind an empty variable', script: '$EMPTY docker push x' },
    { name: 'in a text that bash runs', script: 'bash -ec "docker push x"' },
    { name: 'in a text that is evaluated', script: 'eval "docker push x"' },
    { name: 'with an assignment before it', script: 'DOCKER_BUILDKIT=1 docker push x' },
    { name: 'with a redirection before it', script: '>log docker push x' },
    { name: 'in sh', script: 'docker push x', setting: { shell: 'sh' } },
    {
      name: 'in bash with options',
      script: 'docker push x',
      setting: { shell: 'bash -l -eo pipefail {0}' }
    }
  ])('$name', ({ script, setting }) => {
    expect(pushes(script, setting)).toEqual(['docker x'])
  })
})

describe('a push is possible', () => {
  test.each<Row>([
    {
      name: 'in a condition that is not known',
      script: 'if [ "$A" = b ]; then docker push x; fi',
      setting: { env: { A: '${{ a }}' } }
    },
    { name: 'in the other branch of it', script: 'if curl y; then :; else docker push x; fi' },
    {
      name: 'in a later branch of it',
      script: 'if curl y; then :; elif [ -n "$GITHUB_REF" ]; then docker push x; fi'
    },
    { name: 'in the condition itself', script: 'if docker push x; then :; fi' },
    { name: 'negated', script: '! docker push x' },
    { name: 'after ||', script: 'docker manifest inspect x || docker push x' },
    { name: 'before ||', script: 'docker push x || true' },
    { name: 'in the background', script: 'docker push x &\nwait' },
    { name: 'after a question', script: 'grep -q y z && docker push x' },
    { name: 'after a program that may fail', script: 'frobnicate && docker push x' },
    {
      name: 'in a case that may fit',
      script: 'case "$A" in\n b) docker push x ;;\n *) ;;\nesac',
      setting: { env: { A: '${{ a }}' } }
    },
    { name: 'after a possible end', script: 'if curl y; then exit 0; fi\ndocker push x' },
    { name: 'after a possible end with &&', script: 'curl y && exit 0\ndocker push x' },
    { name: 'in a loop of unknown length', script: 'for i in $(ls); do docker push x; done' },
    { name: 'in a loop over files', script: 'for i in *.tar; do docker push x; done' },
    { name: 'in a loop with an unknown end', script: 'while curl y; do docker push x; done' },
    { name: 'in a loop with arithmetic', script: 'for ((i=0; i<3; i++)); do docker push x; done' },
    {
      name: 'after a possible next turn',
      script: 'for i in 1; do\n  curl y && continue\n  docker push x\ndone'
    },
    {
      name: 'in a function that may be left before',
      script: 'p() { curl y && return; docker push x; }\np'
    },
    {
      name: 'after a function that may be left with a failure',
      script: 'p() { [ "$A" = y ] || return 1; echo y; }\nA=$(curl z)\np && docker push x'
    },
    {
      name: 'in a condition that a function may fail',
      script: 'p() { curl y || return; echo z; }\nif p; then docker push x; fi'
    },
    { name: 'in a trap', script: 'p() { docker push x; }\ncurl y && p' }
  ])('$name', ({ script, setting }) => {
    expect(pushes(script, setting)).toEqual(['perhaps docker x'])
  })
})

describe('nothing is pushed', () => {
  test.each<Row>([
    { name: 'by a comment', script: '# docker push x' },
    { name: 'by a text that is printed', script: 'echo "docker push x"' },
    { name: 'by a here-document', script: 'cat > y <<EOF\ndocker push x\nEOF' },
    {
      name: 'in a condition that does not hold',
      script: 'if [ "$GITHUB_REF" = y ]; then docker push x; fi'
    },
    {
      name: 'in a condition that differs in what is known',
      script: 'if [ "$A" = b ]; then docker push x; fi',
      setting: { env: { A: 'c${{ a }}' } }
    },
    { name: 'of an unset variable', script: 'if [ -n "$UNSET" ]; then docker push x; fi' },
    {
      name: 'in a case that does not fit',
      script: 'case $GITHUB_REF in refs/heads/*) docker push x;; esac'
    },
    {
      name: 'after &&, when the question is answered with no',
      script: '[ a = b ] && docker push x'
    },
    { name: 'after ||, when it is answered with yes', script: 'true || docker push x' },
    { name: 'after the end', script: 'exit 0\ndocker push x' },
    { name: 'after a command that is known to fail', script: '[ a = b ]\ndocker push x' },
    { name: 'after a subshell that is known to fail', script: '([ a = b ])\ndocker push x' },
    {
      name: 'after a function that is known to fail',
      script: 'f() { [ a = b ] && A=1; }\nf\ndocker push x'
    },
    {
      name: 'in a loop over a list without elements',
      script: 'for i in "${L[@]}"; do docker push x; done'
    },
    { name: 'in a loop over nothing', script: 'for i in $EMPTY; do docker push x; done' },
    { name: 'in a function that is not called', script: 'p() { docker push x; }' },
    { name: 'after a loop was left', script: 'for i in 1; do break; docker push x; done' },
    { name: 'by a build without --push', script: 'docker build -t x .' },
    { name: 'by another kind of push', script: 'git push\nnpm publish\ndotnet nuget push x' },
    { name: 'by an empty script', script: '' }
  ])('$name', ({ script, setting }) => {
    expect(pushes(script, setting)).toEqual([])
  })
})

describe('a list that a loop over files grows', () => {
  test.each<Row>([
    {
      name: 'as a text',
      script:
        'D=""; for f in *.txt; do D+="a/b@$(cat $f) "; done; docker buildx imagetools create -t a/b:1 $D'
    },
    {
      name: 'as a text that is put before',
      script:
        'D=; for f in *.txt; do D="$D a/b@$(cat $f)"; done; docker buildx imagetools create -t a/b:1 $D'
    },
    {
      name: 'as a list',
      script:
        'D=(); for f in *; do D+=("a/b@sha256:$f"); done; docker buildx imagetools create -t a/b:1 "${D[@]}"'
    }
  ])('hides no name: $name', ({ script }) => {
    const { pushes: all, unresolved } = read(script)
    expect([all.map(({ reference }) => display(reference)), unresolved]).toEqual([['a/b:1'], []])
  })
})

describe('what a variable holds', () => {
  test.each<Row & { expected: string }>([
    {
      name: 'after a condition is what both branches share',
      script: 'if curl y; then T=a/b:1; else T=a/b:2; fi; docker push $T',
      expected: 'docker a/b:${{ a value that depends on a condition }}'
    },
    {
      name: 'after a known condition is known',
      script: 'if [ -n "$GITHUB_REF" ]; then T=1; else T=2; fi; docker push a:$T',
      expected: 'docker a:1'
    },
    {
      name: 'after a subshell is what it was',
      script: 'T=1; (T=2); docker push a:$T',
      expected: 'docker a:1'
    },
    {
      name: 'after a pipe is what it was',
      script: 'T=1; echo 2 | read T; docker push a:$T',
      expected: 'docker a:1'
    },
    {
      name: 'after a branch that ends is that of the other',
      script: 'T=1; if curl y; then T=2; exit 1; fi; docker push a:$T',
      expected: 'docker a:1'
    },
    {
      name: 'after a loop that replaces it is not known',
      script: 'T=1; for i in $(ls); do T=$i; done; docker push a:$T',
      expected: 'docker a:${{ a value that a loop changes }}'
    },
    {
      name: 'after a loop that is left in its first turn may be what it was',
      script: 'T=1; for i in $(ls); do T=2; break; done; docker push a:$T',
      expected: 'docker a:${{ a value that depends on a condition }}'
    },
    {
      name: 'after a loop without a condition is what its turn sets',
      script: 'T=1; while true; do T=2; break; done; docker push a:$T',
      expected: 'docker a:2'
    },
    {
      name: 'after a function is what it was, where the function has one of its own',
      script: 'f() { local T=2; }; T=1; f; docker push a:$T',
      expected: 'docker a:1'
    },
    {
      name: 'after a function is what that sets',
      script: 'f() { T=2; }; T=1; f; docker push a:$T',
      expected: 'docker a:2'
    },
    {
      name: 'is not known after a text that nobody knows was run',
      script: 'T=1; eval "$(./settings)"; docker push a:$T',
      expected: 'docker a:${{ $T }}'
    },
    {
      name: 'from a function that may end before it prints one is not known',
      script: 'f() { if [ -n "$A" ]; then return; fi; echo b; }; T=$(f); docker push "a:$T"',
      setting: { env: { A: '${{ a }}' } },
      expected: 'docker a:${{ a value that depends on a condition }}'
    },
    {
      name: 'from a function that may end is not known behind a start',
      script:
        'f() { if [ -n "$A" ]; then echo a; return; fi; echo b; }; for t in x$(f); do docker push $t; break; done',
      setting: { env: { A: '${{ a }}' } },
      expected: 'docker x${{ a list }}'
    },
    {
      name: 'from a function that may have printed another one before it ends is not known',
      script:
        'f() { if [ -n "$A" ]; then echo a; return; fi; echo b; }; T=$(f); docker push "a:$T"',
      setting: { env: { A: '${{ a }}' } },
      expected: 'docker a:${{ a value that depends on a condition }}'
    },
    {
      name: 'in a later turn of a loop is not that of the first',
      script: 'T=1; while curl y; do docker push a:$T; T=2; done',
      expected: 'perhaps docker a:${{ $T }}'
    },
    {
      name: 'in a later turn is not what a function sets',
      script: 'f() { T=2; }; T=1; while curl y; do docker push a:$T; f; done',
      expected: 'perhaps docker a:${{ $T }}'
    },
    {
      name: 'for one command is not that for the next',
      script: 'T=1; T=2 true; docker push a:$T',
      expected: 'docker a:1'
    },
    {
      name: 'for a program that env runs is what env sets',
      script: `T=1; export T; env T=2 bash -c 'docker push a:$T'; env -u T bash -c 'docker push b$T'`,
      expected: 'docker a:2,docker b'
    },
    {
      name: 'is joined with blanks where nothing else is set',
      script: 'unset IFS; L=(a b); T="${L[*]}"; docker push "a:$T"',
      expected: 'docker a:a b'
    },
    {
      name: 'for a text that bash runs has to be exported',
      script: "T=1; bash -c 'docker push a:$T'",
      expected: 'docker a:'
    }
  ])('$name', ({ script, setting, expected }) => {
    expect(pushes(script, setting).join()).toBe(expected)
  })
})
