// Scripts that need no shell: what the shell would find in them.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { read, scriptOf } from './commands/reading.js'
import { isHarmless, onlyHarmless } from '../../src/plan/run-step.js'

const env: Readonly<Record<string, string>> = {
  TASK: 'docker-push',
  SCRIPT: 'docker push ghcr.io/a/b',
  LINES: 'one\n::set-output name=image::ghcr.io/a/b',
  COLON: ':',
  MAYBE: '${{ vars.MAYBE }}'
}

describe('a harmless script', () => {
  test.each([
    ['is empty', ''],
    ['installs and tests', 'npm ci\nnpm run test -- --coverage && npm run lint'],
    ['uses programs of the system', 'sudo apt-get update\nsudo rm -rf /opt/ghc "$TOOLS"/*'],
    [
      'keeps a digest',
      'mkdir -p /tmp/digests\ndigest="${{ steps.build.outputs.digest }}"\ntouch "/tmp/digests/${digest#sha256:}"'
    ],
    ['says what it does', 'echo "Pushed to $REGISTRY (by ${{ github.actor }})" >> notes.md 2>&1'],
    ['has comments', '# docker push it\nset -euo pipefail\n'],
    ['goes on in the next line', 'pip install --no-cache-dir \\\n  -r requirements.txt']
  ])('%s', (_title, text) => {
    expect(isHarmless(scriptOf(text, { env }))).toBe(true)
  })

  test.each([
    ['pushes', 'docker push ghcr.io/a/b'],
    ['has a word about images', 'npm run docker'],
    ['has the word in pieces', `npm run "doc"'ker'`],
    ['has the word in two lines', 'npm run doc\\\nker'],
    ['hides a line in a comment', 'echo a # b \\\ndocker push ghcr.io/a/b'],
    ['goes on after a comment', '# a \\\ndocker push ghcr.io/a/b'],
    ['runs what is in a variable', '$SCRIPT'],
    ['runs it after a quote of two lines', 'X="a\nmkdir " $SCRIPT'],
    ['names a task by a variable', 'npm run $TASK'],
    ['names a task by what is not known', 'make ${{ inputs.task }}'],
    ['runs what is printed', 'echo $(docker push ghcr.io/a/b)'],
    ['runs what is printed, the old way', 'echo `docker push ghcr.io/a/b`'],
    ['runs it inside of braces', 'mkdir "${a:-$(docker push ghcr.io/a/b)}"'],
    ['pipes into a shell', 'echo docker push ghcr.io/a/b | sh'],
    ['writes to a file of the runner', 'echo A=b >> $GITHUB_ENV'],
    ['gives one to a program', 'cp vars.env "$GITHUB_ENV"'],
    ['writes to one that may be of the runner', 'echo A=b >> "${{ inputs.file }}"'],
    ['prints a command to the runner', 'echo "::set-output name=image::ghcr.io/a/b"'],
    ['prints it from a variable', 'echo "$LINES"'],
    ['puts it together', 'echo "$COLON${COLON}set-output name=image::b"'],
    ['puts it together by another name', 'A=LINES\necho "a ${!A}"'],
    ['gives a program another meaning', 'mkdir() { docker push ghcr.io/a/b; }\nmkdir'],
    ['is not closed', 'echo "${x" docker push image']
  ])('is none that %s', (_title, text) => {
    expect(isHarmless(scriptOf(text, { env }))).toBe(false)
  })

  test('is none that is in another language', () => {
    expect(isHarmless(scriptOf('mkdir a', { shell: 'pwsh' }))).toBe(false)
  })

  const piece = fc.constantFrom(
    ...[
      'mkdir',
      'npm',
      'run',
      'echo',
      'git',
      'push',
      'docker',
      'sudo',
      'cd',
      'set',
      '--',
      'exit',
      '[',
      'test'
    ],
    ...[
      'pu',
      'sh',
      'do',
      'cker',
      'ghcr.io/a/b',
      'eval',
      'bash',
      '-c',
      'export',
      'A=b',
      'A=',
      'A="$B"',
      'B=:'
    ],
    ...[
      '$A',
      '"$SCRIPT"',
      '$SCRIPT',
      '${A}',
      '${A:-docker}',
      '${!A}',
      '${LINES#a}',
      '$LINES',
      '$MAYBE',
      '$COLON'
    ],
    ...[
      '::',
      'set-output',
      'name=a::b',
      '::set-output name=a::b',
      '$GITHUB_ENV',
      '$GITHUB_OUTPUT',
      'IFS=x'
    ],
    ...[
      '"',
      "'",
      '\\',
      '`',
      '$(',
      ')',
      '(',
      '{',
      '}',
      '${',
      '#',
      '*',
      '?',
      '~',
      '!',
      '[[',
      ']]',
      ']',
      '$'
    ],
    ...[
      '&&',
      '||',
      '|',
      ';',
      '&',
      '>',
      '>>',
      '<',
      '<<EOF',
      'EOF',
      '<<<',
      '2>&1',
      '> out',
      'if',
      'then',
      'fi'
    ],
    ...[
      'for',
      'in',
      'do',
      'done',
      'while',
      'read',
      'function',
      '${{ inputs.x }}',
      '\r\n',
      '\t',
      '\u00a0'
    ]
  )
  const between = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n', '', '\\\n')
  const words = fc
    .array(fc.tuple(piece, between), { maxLength: 10 })
    .map((all) => all.flat().join(''))
  const start = fc.constantFrom('mkdir ', 'echo ', 'sudo git ', 'npm run ', 'B=', '')
  const script = fc
    .array(fc.tuple(start, words), { maxLength: 3 })
    .map((all) => all.map((one) => one.join('')).join('\n'))

  test('has nothing in it for the shell', () => {
    let harmless = 0
    fc.assert(
      fc.property(script, (text) => {
        const given = scriptOf(text, { env })
        if (!isHarmless(given)) return
        harmless += 1
        const { readScript } = onlyHarmless()
        expect(read(text, { env })).toEqual(readScript(given, { left: 0 }))
      }),
      { numRuns: 20_000 }
    )
    expect(harmless).toBeGreaterThan(200)
  })
})
