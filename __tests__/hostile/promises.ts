// What the step promises whatever the world does to it.
import { holds } from '../registries/witness.js'
import { request as wireRequest } from '../fakes/wire.js'
import type { Lived } from './inside.js'

const OUTPUTS: Readonly<Record<string, RegExp>> = {
  'should-push': /^(?:true|false)$/,
  verdict: /^(?:allowed|denied|unknown)$/,
  reason: /^[a-z-]+$/,
  explanation: /^[A-Za-z0-9 .,:/_=+@%#-]{1,1000}$/,
  'token-permission': /^(?:write|read|none|unknown)$/,
  'package-exists': /^(?:true|false|unknown)$/,
  visibility: /^(?:public|internal|private|unknown)$/,
  images: /^[A-Za-z0-9._:/@\n-]*$/,
  image: /^[a-z0-9._:/-]*$/,
  'pushable-tags': /^[A-Za-z0-9._:/@\n-]*$/,
  'cache-to': /^[^]*$/,
  report: /^\{[\x20-\x7e]{0,61440}\}$/
}

/** Outputs that are not set, or not in their form. */
export function brokenOutputs(outputs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(OUTPUTS)
    .filter(([name, form]) => !form.test(outputs[name] ?? '(not set)'))
    .map(([name]) => `output ${name} is ${outputs[name] ?? 'not set'}`)
}

/** The promises that were broken, in words; empty when all were kept. */
export function brokenPromises(
  { outcome, happenings, said }: Lived,
  secrets: readonly string[]
): readonly string[] {
  const texts = [
    ...Object.values(outcome.outputs),
    ...outcome.log,
    ...said,
    ...outcome.annotations.flatMap(({ title, message }) => [title, message]),
    outcome.summary,
    ...Object.values(outcome.state)
  ]
  return [
    ...brokenOutputs(outcome.outputs),
    ...texts
      .filter((text) => secrets.some((secret) => holdsSecret(text, secret)))
      .map((text) => `a secret stands in: ${text.slice(0, 200)}`),
    ...[...outcome.log, ...said]
      .filter((line) => /^\s*::|##\[/m.test(line) || /[\r\n\u001b]/.test(line))
      .map((line) => `a line of the log is a command: ${line.slice(0, 200)}`),
    ...outcome.annotations
      .filter(({ title }) => title.includes('broke off'))
      .map(({ message }) => `it broke: ${message}`),
    ...unmasked(happenings)
  ]
}

function holdsSecret(text: string, secret: string): boolean {
  return holds(wireRequest('', '', text), secret)
}

/** Everything that went out as `Authorization` was masked before. */
function unmasked(happenings: Lived['happenings']): readonly string[] {
  const masked = new Set<string>()
  const flaws: string[] = []
  for (const one of happenings) {
    if (one.kind === 'mask') {
      masked.add(one.secret)
      continue
    }
    const [, value] = (one.request.headers['authorization'] ?? '').split(' ')
    if (value !== undefined && !masked.has(value)) flaws.push(`not masked: ${value.slice(0, 8)}…`)
  }
  return flaws
}
