// The inputs about what can be pulled and seen.
import {
  booleanField,
  illegal,
  inputText,
  legal,
  wordField,
  type Environment,
  type Field
} from './input-field.js'
import type { InputError, Inputs } from './inputs.js'
import { parseLines, parseList } from './list.js'

type PullInputs = Pick<
  Inputs,
  | 'baseImages'
  | 'dockerfiles'
  | 'buildArgs'
  | 'target'
  | 'buildContexts'
  | 'publicImages'
  | 'verifyLayers'
  | 'expectedVisibility'
  | 'verifyPush'
  | 'pushedDigest'
>

/** Reads them; the errors in the order of the inputs' table in the README. */
export function readPullInputs(env: Environment): {
  readonly inputs: PullInputs
  readonly errors: readonly (InputError | undefined)[]
} {
  const verifyLayers = booleanField(env, 'verify-layers', false)
  const expected = wordField(env, 'expected-visibility', ['any', 'public', 'internal', 'private'])
  const verifyPush = verifyPushField(env)
  const digest = digestField(env)
  return {
    inputs: {
      baseImages: parseList(inputText(env, 'base-images', '')),
      dockerfiles: parseList(inputText(env, 'dockerfile', '')),
      buildArgs: parseLines(inputText(env, 'build-args', '')),
      target: inputText(env, 'target', ''),
      buildContexts: parseLines(inputText(env, 'build-contexts', '')),
      publicImages: parseList(inputText(env, 'public-images', '')),
      verifyLayers: verifyLayers.value,
      expectedVisibility: expected.value,
      verifyPush: verifyPush.value,
      pushedDigest: digest.value
    },
    errors: [verifyLayers.error, expected.error, verifyPush.error, digest.error]
  }
}

function verifyPushField(env: Environment): Field<Inputs['verifyPush']> {
  const text = inputText(env, 'verify-push', 'auto')
  if (text === 'auto') return legal('auto')
  const field = booleanField(env, 'verify-push', false)
  return field.error === undefined
    ? legal(field.value ? 'true' : 'false')
    : illegal('verify-push', text, 'auto, true or false', 'auto')
}

/** Empty is what a build that did not push reports. */
function digestField(env: Environment): Field<string | undefined> {
  const text = inputText(env, 'pushed-digest', '')
  if (text === '') return legal(undefined)
  return /^sha256:[0-9a-f]{64}$/.test(text)
    ? legal(text)
    : illegal(
        'pushed-digest',
        text,
        'a digest such as sha256: and 64 hexadecimal digits',
        undefined
      )
}
