// Knows the summary of a step whose own inputs are wrong.
import type { InputError } from '../inputs/kinds.js'
import type { ActionSource } from '../event/run.js'
import { docsUrl } from '../text/links.js'
import { code, link, plain, say } from '../text/sentence.js'
import { inputErrorWords } from './annotations.js'
import { blockAlone } from './page.js'

const MOST = 50

/** In the form of every other one. */
export function invalidInputSummary(errors: readonly InputError[], action?: ActionSource): string {
  const count =
    errors.length === 1 ? 'an input is wrong' : `${String(errors.length)} inputs are wrong`
  const [first] = errors
  const isOne = first !== undefined && errors.length === 1
  const blocks = blockAlone({
    sign: '❌',
    title: say`ghcr-preflight did not run: ${plain(count)}`,
    items: isOne
      ? []
      : errors.slice(0, MOST).map(({ input, value, allowed }) => ({
          name: say`${code(input)}`,
          page: undefined,
          detail:
            value === '' ? say`allowed is ${allowed}` : say`${code(value)}, allowed is ${allowed}`
        })),
    why: isOne ? [inputErrorWords(first)] : [say`Nothing was checked, and nothing is pushed.`],
    fixes: [
      {
        by: 'workflow author',
        text: say`Correct ${plain(isOne ? 'it' : 'them')} in the ghcr-preflight step`
      }
    ],
    diff: undefined,
    place: undefined,
    areFixesOptional: false,
    footer: [[link('What this means', docsUrl('invalid-input', action))]]
  })
  return `${blocks.join('\n\n')}\n`
}
