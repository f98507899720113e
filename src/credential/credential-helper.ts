// Docker's credential helpers: the program `docker-credential-<name>`, which is run once in a run, and how its answer is read.
import { parseFirstObject, recordOrEmpty, textMember } from '../base/json.js'
import { memoize } from '../base/promises.js'
import type { Clock, ProgramRun, Programs } from '../ports.js'
import type { Credential } from './credential.js'

type StoreFailure = Extract<Credential, { readonly kind: 'helper-failed' }>

export type StoreAnswer =
  | { readonly kind: 'answer'; readonly username: string; readonly secret: string }
  /** The store has no login for that address; docker goes on without one. */
  | { readonly kind: 'not-found' }
  | ({ readonly kind: 'failed' } & Pick<StoreFailure, 'why' | 'exit'>)

// Docker waits for a helper as long as it takes; what ends it here is the time of the step (`rememberRuns`).
const TIME_LIMIT_MS = 3_600_000

// docker/docker-credential-helpers credentials/error.go
const NOT_FOUND = 'credentials not found in native keychain'

// The name becomes part of a program's name and must not become part of a path.
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/

/** Can a helper have this name? */
export function isStoreName(name: string): boolean {
  return NAME.test(name)
}

/**
 * Asks a credential store for the login of a server address: the address on standard input, a JSON
 * object with `Username` and `Secret` on standard output
 * (https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol). A name that is
 * none is never run. Never throws.
 */
export async function askStore(
  name: string,
  address: string,
  programs: Programs
): Promise<StoreAnswer> {
  if (!isStoreName(name)) return { kind: 'failed', why: 'bad-name' }
  const options = { stdin: address, timeoutMs: TIME_LIMIT_MS }
  return readExit(await programs.run(`docker-credential-${name}`, ['get'], options))
}

/**
 * Remembers what programs answered, so that twenty images of one registry run its helper once, as
 * docker's own session does. A helper may ask a cloud service at every run.
 *
 * @param deadline - moment of `clock` at which a program still running counts as `timeout`
 */
export function rememberRuns(programs: Programs, clock: Clock, deadline: number): Programs {
  const runs = new Map<string, Promise<ProgramRun>>()
  return {
    run: (name, args, { stdin, timeoutMs }) => {
      const left = Math.max(1, deadline - clock.now())
      const limits = { stdin, timeoutMs: Math.min(timeoutMs, left) }
      return memoize(runs, JSON.stringify([name, args, stdin]), () =>
        programs.run(name, args, limits)
      )
    }
  }
}

/** Text after the object is not read (docker-credential-helpers, client/client.go: one `Decode`). */
function readAnswer(stdout: string): StoreAnswer {
  const json = parseFirstObject(stdout)
  const record = json.kind === 'value' ? recordOrEmpty(json.value) : undefined
  const username = record === undefined ? undefined : textMember(record, 'Username')
  const secret = record === undefined ? undefined : textMember(record, 'Secret')
  if (username === undefined || secret === undefined) {
    return { kind: 'failed', why: 'unusable-answer' }
  }
  return { kind: 'answer', username, secret }
}

function readExit(run: ProgramRun): StoreAnswer {
  switch (run.kind) {
    case 'exited':
      if (run.status === 0) return readAnswer(run.stdout)
      if (run.stdout.trim() === NOT_FOUND) return { kind: 'not-found' }
      return {
        kind: 'failed',
        why: 'failed',
        exit: { status: run.status, said: saidBy(run.stdout) }
      }
    case 'absent':
    case 'failed':
    case 'timeout':
      return { kind: 'failed', why: run.kind }
  }
}

const LONGEST_SAID = 120
/** A word or a small number, with its punctuation. Whatever else a line holds could be a part of a login. */
const WORD = /^[("']?(?:[A-Za-z]+(?:['-][A-Za-z]+)*|\d{1,3})[)"'.,:;!?]*$/
const LONGEST_WORD = 20
/** Fewer are no sentence, and may be a user name and a password. */
const FEWEST_WORDS = 3

/** The first line of an error, which helpers print on standard output; none where it may be a login after all. */
function saidBy(stdout: string): string {
  const line = stdout.trim().split('\n', 1).join()
  if (/[{}]/.test(line)) return ''
  const words = line.split(/\s+/)
  if (words.length < FEWEST_WORDS) return ''
  return words
    .map((word) => (WORD.test(word) && word.length <= LONGEST_WORD ? word : '…'))
    .join(' ')
    .replace(/…(?: …)+/g, '…')
    .slice(0, LONGEST_SAID)
}
