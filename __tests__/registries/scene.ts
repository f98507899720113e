// What the tests of registries and credentials share: docker's files, helpers, runs and their reading.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { jobOf } from '../fakes/scenario.js'

export interface Login {
  readonly username: string
  readonly password: string
}

const HUB = 'https://index.docker.io/v1/'

/** The address under which docker keeps a registry's login. */
export function addressOf(registry: string): string {
  return registry === 'docker.io' ? HUB : registry
}

/** The text of a config.json with these logins, by registry. */
export function dockerConfig(logins: Readonly<Record<string, Login>>, rest: object = {}): string {
  const auths = Object.entries(logins).map(
    ([registry, { username, password }]): [string, object] => [
      addressOf(registry),
      { auth: Buffer.from(`${username}:${password}`).toString('base64') }
    ]
  )
  return JSON.stringify({ auths: Object.fromEntries(auths), ...rest })
}

/** The home folder of a user who has logged in to these registries. */
export function loggedIn(logins: Readonly<Record<string, Login>>): Record<string, string> {
  return { '.docker/config.json': dockerConfig(logins) }
}

/** A run on github.com, of a push to octo-org/app, unless `step` says otherwise. */
export function act(step: Partial<Step> & Pick<Step, 'inputs'>): Promise<StepResult> {
  const job = jobOf('push')
  return runAction({ ...job, ...step, env: { ...job.env, ...step.env } })
}

export interface Judged {
  readonly role: string
  readonly given: readonly string[]
  readonly verdict: string
  readonly reason: string
  /** Where the tested credential was found. */
  readonly source: string | null
  readonly token: string | null
}

/** The targets of output `report`. Throws when it is not of that form, which fails the test. */
export function judgedOf({ outputs }: StepResult): readonly Judged[] {
  const report: unknown = JSON.parse(outputs['report'] ?? 'null')
  return listOf(member(report, 'targets')).map((target) => {
    const credential = member(target, 'credential')
    return {
      role: textOf(member(target, 'role')),
      given: listOf(member(target, 'given')).map(textOf),
      verdict: textOf(member(target, 'verdict')),
      reason: textOf(member(target, 'reason')),
      source: textOrNull(member(credential, 'source')),
      token: textOrNull(member(credential, 'token'))
    }
  })
}

/** Entry as given to reason, over all targets. */
export function reasonsOf(result: StepResult): Readonly<Record<string, string>> {
  return Object.fromEntries(
    judgedOf(result).flatMap(({ given, reason }) => given.map((entry) => [entry, reason] as const))
  )
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`no object with ${name}`)
  return new Map<string, unknown>(Object.entries(value)).get(name)
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('no list')
  return value
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('no text')
  return value
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : textOf(value)
}

/** A folder of programs for PATH. */
export interface ProgramFolder {
  readonly path: string
  readonly folder: string
  readonly remove: () => Promise<void>
}

/** Puts scripts where they are found by their names. Rejects when there is no temporary folder. */
export async function programFolder(
  programs: Readonly<Record<string, string>>
): Promise<ProgramFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'programs-'))
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), script)
    await chmod(join(folder, name), 0o755)
  }
  return {
    folder,
    path: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

/**
 * A credential helper that knows one login, and notes every run in the file `runs` beside it.
 *
 * Source: docker/docker-credential-helpers, README, "Development" (the protocol).
 */
export function helperScript({ username, password }: Login): string {
  const answer = JSON.stringify({ ServerURL: '', Username: username, Secret: password })
  return `#!/bin/sh\nread -r address\necho "$1 $address" >> "$(dirname "$0")/runs"\necho '${answer}'\n`
}
