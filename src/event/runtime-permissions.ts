// The permissions of the job's token as the runner writes them down: a JSON object of scopes and levels.
import type { Level } from '../base/github.js'
import { isRecord, parseJson } from '../base/json.js'

const LONGEST = 16 * 1024

/**
 * The `packages` level in a text such as `{"Contents":"read","PullRequests":"write"}` or
 * `{"contents":"read","pull_requests":"write"}`. A scope that is not listed is not granted.
 *
 * @returns undefined when the text is not that, lists nothing, or was damaged by the masking of
 * secrets; never throws.
 * Source: actions/runner, JobExtension.cs, "GITHUB_TOKEN Permissions"; actions/runner PR 4662 for
 * the variable `GITHUB_TOKEN_PERMISSIONS`.
 */
export function packagesLevel(text: string | undefined): Level | undefined {
  const scopes = scopesOf(text)
  if (scopes.length === 0 || !scopes.every(isScope)) return undefined
  const levels = scopes.filter(([scope]) => normal(scope) === 'packages').map(([, level]) => level)
  if (levels.length === 0) return 'none'
  const [level] = levels
  return levels.length === 1 && isLevel(level) ? level : undefined
}

function scopesOf(text: string | undefined): readonly (readonly [string, unknown])[] {
  if (text === undefined || text.length > LONGEST) return []
  const json = parseJson(text)
  return json.kind === 'value' && isRecord(json.value) ? Object.entries(json.value) : []
}

/** A masked word is `***`, as a scope or as a level. */
function isScope([scope, level]: readonly [string, unknown]): boolean {
  return /^[a-z]+$/.test(normal(scope)) && typeof level === 'string' && /^[a-z]+$/.test(level)
}

function normal(scope: string): string {
  return scope.toLowerCase().replaceAll(/[_-]/g, '')
}

function isLevel(level: unknown): level is Level {
  return level === 'write' || level === 'read' || level === 'none'
}
