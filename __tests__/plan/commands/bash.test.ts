// What is read of a script, beside what bash does with it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { known, type PartialText } from '../../../src/plan/values/partial.js'
import { read } from './reading.js'

/** Words of a script; what stands between the braces is made up for each. */
function shell(
  texts: TemplateStringsArray,
  ...parts: readonly fc.Arbitrary<string>[]
): fc.Arbitrary<string> {
  return fc
    .tuple(...parts)
    .map((values) => texts.map((text, index) => `${text}${values[index] ?? ''}`).join(''))
}

const name = fc.constantFrom('A', 'B', 'C', 'U')
const pattern = fc.constantFrom('*/', 'a*', '?', '[a-c]*', '/*', 'b', '*:*')
const filter = fc.constantFrom(
  'tr a-z A-Z',
  "tr '[:upper:]' '[:lower:]'",
  'tr -d b',
  'tr / -',
  'cut -d/ -f1',
  'cut -d/ -f2-',
  "sed 's/a/x/'",
  "sed 's|.*|p/&|g'",
  "sed -E 's/(a+)b?/<\\1>/;s/$/z/'",
  "awk -F/ '{print $2}'",
  "awk '{print toupper($0)}'",
  'head -n1',
  'tail -1',
  'cat'
)
type Kind = 'expansion' | 'word' | 'text' | 'question' | 'statement' | 'block'

const { block } = fc.letrec<Record<Kind, string>>((tie) => ({
  expansion: fc.oneof(
    { maxDepth: 3 },
    shell`$${name}`,
    shell`\${${name}${fc.constantFrom(':-', '-', ':+')}x/y}`,
    shell`\${${name}${fc.constantFrom('#', '##', '%', '%%')}${pattern}}`,
    shell`\${${name}${fc.constantFrom('/', '//', '/#', '/%')}${fc.constantFrom('a', '/', 'b')}/-}`,
    shell`\${${name}${fc.constantFrom(',,', '^^', ':1', ':0:2')}}`,
    fc.constantFrom('${#A}', '${L[0]}', '$1'),
    shell`$(${tie('text')})`
  ),
  word: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'x/y', 'ghcr.io/a', "'q$A'"),
    shell`"p${tie('expansion')}:t"`,
    shell`"${tie('expansion')}"`,
    tie('expansion')
  ),
  text: fc.oneof(
    { maxDepth: 3 },
    shell`echo ${tie('word')}`,
    shell`echo ${tie('word')} | ${filter}`,
    shell`printf '%s\\n' ${tie('word')} ${tie('word')}`,
    shell`f ${tie('word')}`,
    shell`if ${tie('question')}; then ${tie('text')}; else echo e; fi`
  ),
  question: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('true', 'false', '[ ${#A} -gt 1 ]'),
    shell`[ "${tie('expansion')}" ${fc.constantFrom('=', '!=')} a ]`,
    shell`[ ${fc.constantFrom('-n', '-z')} "${tie('expansion')}" ]`,
    shell`[[ ${tie('expansion')} ${fc.constantFrom('== a*', '!= *b', '=~ ^x')} ]]`,
    shell`! ${tie('question')}`,
    shell`${tie('question')} ${fc.constantFrom('&&', '||')} ${tie('question')}`
  ),
  statement: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('A=s', 'exit 0', 'set -- x y', 'IFS=/ read -r A B <<< x/y', 'unset B'),
    shell`${name}=${tie('word')}`,
    shell`L+=(${tie('word')})`,
    shell`docker push ${tie('word')}`,
    shell`docker push "i/${tie('expansion')}"`,
    shell`echo o=${tie('word')} >> "$GITHUB_OUTPUT"`,
    shell`${tie('question')} && A=s`,
    shell`${tie('question')} || docker push s`,
    shell`if ${tie('question')}; then\n${tie('block')}\nelse\n${tie('block')}\nfi`,
    shell`for i in ${tie('word')} ${tie('word')}; do\n${tie('block')}\ndocker push "$i"\ndone`,
    shell`for i in "\${L[@]}"; do docker push "l/$i"; done`,
    shell`case ${tie('word')} in a|x/*)\n${tie('block')}\n;; *)\n${tie('block')}\n;; esac`,
    shell`echo ${tie('word')} | while read -r l; do docker push "w/$l"; done`,
    shell`(${tie('block')})`,
    shell`{ ${tie('block')}\n} >> "$GITHUB_OUTPUT"`,
    shell`f ${tie('word')}`
  ),
  block: fc.array(tie('statement'), { minLength: 1, maxLength: 2 }).map((all) => all.join('\n'))
}))
const way = fc.constantFrom(
  '',
  'local A="$1"',
  'docker push "f/$1"',
  'for i in 1 2; do break; done'
)
const body = fc.constantFrom(
  'return',
  '{ echo early; return 0; }',
  'A=f',
  'for i in 1 2; do [ $i = 2 ] && continue; echo $i; done'
)
const script = shell`f() {
${way}
[ "$U" = a ] && ${body}
echo "<$1>"
}
${block}
${block}
docker push "end/$A:$B"`

interface Done {
  readonly hasSucceeded: boolean
  readonly pushed: readonly string[]
  readonly output: string
}

/** Runs it where there is no file, and where `docker push` writes down what it is given. */
function run(text: string, env: Readonly<Record<string, string>>): Done {
  const folder = mkdtempSync(join(tmpdir(), 'script-'))
  const [log, output, empty] = ['log', 'output', 'empty'].map((one) => join(folder, one))
  if (log === undefined || output === undefined || empty === undefined) throw new Error('no names')
  writeFileSync(log, '')
  writeFileSync(output, '')
  mkdirSync(empty)
  const docker =
    'docker() { [ $# = 2 ] || exit 1; printf \'%s\\0\' "$2" >> "$LOG"; echo pushed; }\n'
  const { status } = spawnSync('bash', ['-e', '-c', docker + text], {
    cwd: empty,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', ...env, LOG: log, GITHUB_OUTPUT: output },
    input: ''
  })
  const pushed = readFileSync(log, 'utf8').split('\0').slice(0, -1)
  const done = { hasSucceeded: status === 0, pushed, output: readFileSync(output, 'utf8') }
  rmSync(folder, { recursive: true })
  return done
}

/** Each part that is not known stands for any text. */
function fits(text: string, reading: PartialText): boolean {
  const parts = reading.map((part) =>
    typeof part === 'string' ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') : '[^]*'
  )
  return new RegExp(`^${parts.join('')}$`).test(text)
}

const bash = spawnSync('bash', ['--version'], { encoding: 'utf8' }).stdout
const where = bash.includes('GNU bash, version 5') ? describe : describe.skip

where('a script that bash runs to its end', () => {
  const u = fc.constantFrom('', 'a', 'x/y', 'Ab')
  const KNOWN = { A: 'a1', B: 'b/v2', C: '' }

  test('pushes what is certain, and nothing that is not read', () => {
    let pushes = 0
    fc.assert(
      fc.property(script, u, (text, U) => {
        const { hasSucceeded, pushed, output } = run(text, { ...KNOWN, U })
        if (!hasSucceeded) return
        const reading = read(text, { env: { ...KNOWN, U: '${{ u }}' } })
        const named = reading.pushes.filter(({ reference }) => reference.length > 0)
        const certain = named.filter((push) => push.certain)
        pushes += certain.length
        const missing = certain.filter(
          ({ reference }) => !pushed.some((one) => fits(one, reference))
        )
        const unread = pushed.filter(
          (one) => one !== '' && !named.some(({ reference }) => fits(one, reference))
        )
        expect({ missing, unread: reading.unresolved.length > 0 ? [] : unread }).toEqual({
          missing: [],
          unread: []
        })
        const o = known(reading.outputs.get('o') ?? [{ kind: 'unknown', why: 'o' }])
        if (o !== undefined) expect(`\n${output}`).toContain(`\no=${o}\n`)
      }),
      { numRuns: 150, seed: 1 }
    )
    expect(pushes).toBeGreaterThan(150)
  }, 120_000)
})
