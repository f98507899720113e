// Actions that log in to a registry.
import { LOGIN_FIRST, NO_EFFECTS, type Effects, type LoginEffect } from '../effects.js'
import { isEmpty, lines, mapped, split, textOf, trim, type PartialText } from '../values/partial.js'
import type { ActionStep } from './action-step.js'

/** docker/login-action; `registry-auth` logs in to several. */
export function readLogin(step: ActionStep): Effects {
  if (step.isGiven('registry-auth'))
    return { ...NO_EFFECTS, logins: severalLogins(step, lines(step.input('registry-auth'))) }
  return { ...NO_EFFECTS, logins: [loginWith(step, 'registry')] }
}

/** Actions with the inputs `username` and `password`, and a registry under some name. */
export function loginWith(step: ActionStep, registryInput: string): LoginEffect {
  return loginOf(step, {
    registry: step.input(registryInput),
    username: step.input('username'),
    password: step.input('password')
  })
}

interface Login {
  readonly registry: PartialText
  readonly username: PartialText
  readonly password: PartialText
}

/** At the line of the step: what has to be changed is the user name, the password, or whether it logs in. */
export function loginOf(step: ActionStep, { registry, username, password }: Login): LoginEffect {
  return {
    tool: step.action,
    registry: isEmpty(registry) ? textOf('docker.io') : registry,
    username,
    password,
    isCertain: true,
    line: step.line,
    order: LOGIN_FIRST
  }
}

/** A list in YAML of mappings; its few forms are read line by line. */
function severalLogins(step: ActionStep, all: readonly PartialText[]): readonly LoginEffect[] {
  const found: { registry: PartialText; username: PartialText; password: PartialText }[] = []
  for (const line of all) {
    const [head, ...rest] = split(line, /:(?=\s|$)/)
    const word = typeof head?.[0] === 'string' ? head[0] : ''
    if (word.startsWith('-')) found.push({ registry: [], username: [], password: [] })
    const key = word.replace(/^-\s*/, '')
    const current = found.at(-1)
    if (current !== undefined && (key === 'registry' || key === 'username' || key === 'password'))
      current[key] = unquoted(rest[0] ?? [])
  }
  return found.map((login) => loginOf(step, login))
}

function unquoted(text: PartialText): PartialText {
  return mapped(trim(text), (part) => part.replaceAll(/^["']|["']$/g, ''))
}
