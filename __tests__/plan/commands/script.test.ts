import { describe, expect, test } from '@jest/globals'
import { outputs, read, shown, type Setting } from './reading.js'

describe('an output', () => {
  test.each<{ name: string; script: string; expected: Record<string, string>; setting?: Setting }>([
    { name: 'is a line', script: 'echo "a=b" >> $GITHUB_OUTPUT', expected: { a: 'b' } },
    { name: 'may be in quotes', script: 'echo \'a=b\' >>"${GITHUB_OUTPUT}"', expected: { a: 'b' } },
    {
      name: 'may hold an equals sign',
      script: 'echo "a=b=c" >> $GITHUB_OUTPUT',
      expected: { a: 'b=c' }
    },
    { name: 'may be empty', script: 'echo "a=" >> $GITHUB_OUTPUT', expected: { a: '' } },
    {
      name: 'may be computed',
      script: 'echo "name=ghcr.io/${GITHUB_REPOSITORY,,}" >> "$GITHUB_OUTPUT"',
      expected: { name: 'ghcr.io/acme/app' }
    },
    {
      name: 'may be known in part',
      script: 'echo "tag=v-$(date +%s)" >> $GITHUB_OUTPUT',
      expected: { tag: 'v-${{ $(date …) }}' }
    },
    {
      name: 'may be written by tee',
      script: 'echo a=b | tee -a "$GITHUB_OUTPUT"',
      expected: { a: 'b' }
    },
    {
      name: 'may be written by a group',
      script: '{\n  echo "a=b"\n  echo "c=d"\n} >> "$GITHUB_OUTPUT"',
      expected: { a: 'b', c: 'd' }
    },
    {
      name: 'may have several lines',
      script: '{\n echo "tags<<EOF"\n echo "x"\n echo "y"\n echo "EOF"\n} >> $GITHUB_OUTPUT',
      expected: { tags: 'x\ny' }
    },
    {
      name: 'may have several lines written one by one, up to an unknown end',
      script:
        'E=$(openssl rand -hex 8)\necho "a<<$E" >> $GITHUB_OUTPUT\necho x >> $GITHUB_OUTPUT\necho "$E" >> $GITHUB_OUTPUT\necho b=c >> $GITHUB_OUTPUT',
      expected: { a: 'x', b: 'c' }
    },
    {
      name: 'may be a here-document',
      script: 'cat >> $GITHUB_OUTPUT <<EOF\na=$GITHUB_REF_NAME\nb=c\nEOF',
      expected: { a: 'v1.2.3', b: 'c' }
    },
    {
      name: 'has the last value',
      script: 'echo a=b >> $GITHUB_OUTPUT; echo a=c >> $GITHUB_OUTPUT',
      expected: { a: 'c' }
    },
    {
      name: 'of both branches is what they share',
      script: 'if curl x; then echo a=b1 >> $GITHUB_OUTPUT; else echo a=b2 >> $GITHUB_OUTPUT; fi',
      expected: { a: 'b${{ a value that depends on a condition }}' }
    },
    {
      name: 'of one branch is not known',
      script: 'if curl x; then echo a=b >> $GITHUB_OUTPUT; fi',
      expected: { a: '${{ a value that depends on a condition }}' }
    },
    {
      name: 'of a known branch is known',
      script: 'if [ -n "$GITHUB_REF" ]; then echo a=b >> $GITHUB_OUTPUT; fi',
      expected: { a: 'b' }
    },
    {
      name: 'before an early end counts',
      script: 'if curl x; then echo a=b >> $GITHUB_OUTPUT; exit 0; fi; echo a=c >> $GITHUB_OUTPUT',
      expected: { a: '${{ a value that depends on a condition }}' }
    },
    {
      name: 'may have a line that depends',
      script:
        '{ echo "t<<E"; echo x; if grep -q y z; then echo z; fi; echo E; } >> $GITHUB_OUTPUT; echo u=v >> $GITHUB_OUTPUT',
      expected: { t: 'x\n${{ a value that depends on a condition }}', u: 'v' }
    },
    {
      name: 'that a loop may leave out is not known',
      script: 'for i in x; do curl -s y > z && continue; echo "a=b"; done >> $GITHUB_OUTPUT',
      expected: { a: '${{ a value that depends on a condition }}' }
    },
    {
      name: 'may be a workflow command',
      script: 'echo "::set-output name=a::b"',
      expected: { a: 'b' }
    },
    { name: 'is not what is only printed', script: 'echo a=b', expected: {} },
    { name: 'is not what is written to another file', script: 'echo a=b >> x.txt', expected: {} }
  ])('$name', ({ script, setting, expected }) => {
    expect(outputs(script, setting)).toEqual(expected)
  })
})

describe('the environment of later steps', () => {
  test('gets what is written to its file', () => {
    const { environment, writesAnyName } = read(
      'echo "IMAGE=ghcr.io/${GITHUB_REPOSITORY,,}" >> $GITHUB_ENV'
    )
    expect(shown(environment)).toEqual({ IMAGE: 'ghcr.io/acme/app' })
    expect(writesAnyName).toBe(false)
  })

  test.each([
    'curl x >> $GITHUB_ENV',
    'cat .env >> "$GITHUB_ENV"',
    'echo "$(curl x)" >> $GITHUB_ENV',
    'echo "$(curl x)=y" >> $GITHUB_ENV',
    'echo a=b >> ${{ github.env }}',
    'cp vars.env $GITHUB_ENV',
    'sed -i s/a/b/ "$GITHUB_ENV"',
    'curl --output="${GITHUB_ENV}" https://example.com/vars',
    'for i in $(ls); do echo "$i=x"; done >> $GITHUB_ENV'
  ])('may be changed in any name by %s', (script) => {
    expect(read(script).writesAnyName).toBe(true)
  })

  test.each(['make', 'echo a=b', 'echo a=b > x', 'A=b', 'cat "$GITHUB_ENV"'])(
    'is not changed by %s',
    (script) => {
      const { environment, writesAnyName } = read(script)
      expect({ environment, writesAnyName }).toEqual({
        environment: new Map(),
        writesAnyName: false
      })
    }
  )
})

describe('a script of another language', () => {
  test.each([
    { shell: 'pwsh', script: 'docker push ghcr.io/a/b', why: ['0: its shell is pwsh'] },
    {
      shell: 'python',
      script: 'import docker\nclient.images.push("x")',
      why: ['0: its shell is python']
    },
    { shell: 'pwsh', script: 'Write-Host hello', why: [] },
    { shell: 'cmd', script: 'git push', why: [] }
  ])('in $shell is not read: $script', ({ shell, script, why }) => {
    const { pushes, unresolved } = read(script, { shell })
    expect({ pushes, why: unresolved.map((one) => `${one.line}: ${one.why}`) }).toEqual({
      pushes: [],
      why
    })
  })

  test.each([
    { script: 'Write-Host hi', expected: false },
    { script: 'echo "A=b" >> $env:GITHUB_ENV', expected: true }
  ])('may write the environment where it names the file: $script', ({ script, expected }) => {
    expect(read(script, { shell: 'pwsh' }).writesAnyName).toBe(expected)
  })
})
