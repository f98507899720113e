// Knows the annotation and the summary of a step whose own inputs are wrong.
import { toAnnotation } from '../text/escape.js'
import { type Annotation, LONGEST_MESSAGE } from './annotations.js'
import type { InputError } from '../inputs/kinds.js'
import type { ActionSource } from '../event/run.js'
import { docsUrl } from '../text/links.js'
import { code, link, plain, say, truncate, type Sentence } from '../text/sentence.js'
import { blockAlone } from './summary-blocks.js'

/** The one error that lists everything wrong with the step's own inputs. */
export function invalidInputAnnotation(
  errors: readonly InputError[],
  action?: ActionSource
): Annotation {
  const lines = errors.map(inputErrorWords).map(toAnnotation)
  const more = toAnnotation([link('More', docsUrl('invalid-input', action))])
  const budget = LONGEST_MESSAGE - more.length - 1
  return {
    level: 'error',
    title: 'ghcr-preflight did not run: its inputs are wrong',
    message: `${truncate(lines.join('\n'), budget)}\n${more}`
  }
}

/** `Input x is 'y'; allowed is z.` */
export function inputErrorWords({ input, value, allowed }: InputError): Sentence {
  return value === ''
    ? say`Input ${code(input)}: allowed is ${allowed}.`
    : say`Input ${code(input)} is ${code(value)}: allowed is ${allowed}.`
}

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
