// The legal reference that was probably meant by a text that is none.
import { firstProblem, isSeparator, NEVER_LEGAL, SCHEME } from './reference-error.js'
import { isHost, splitReference } from './grammar.js'

/** Prefixes that only say "this is an image", as other tools write them. */
const IMAGE_SCHEMES: ReadonlySet<string> = new Set(['https://', 'http://', 'docker://', 'oci://'])

/**
 * Repairs what can be repaired without guessing at names: case, schemes, quotes and white space
 * around, separators at the ends of components, characters that a tag cannot hold.
 *
 * An expression that came out empty is not repaired unless what is left is a whole name: a name
 * made up of the rest would be somebody else's.
 *
 * @returns a legal reference as a user would write it, or `undefined`
 */
export function correctedReference(text: string): string | undefined {
  const given = trimEnds(text, /[\u0000-\u001f\u007f-\u009f\s"'`]/)
  const scheme = SCHEME.exec(given)?.[0].toLowerCase()
  if (scheme !== undefined && !IMAGE_SCHEMES.has(scheme)) return undefined
  const bare = given.slice(scheme?.length ?? 0)
  if (NEVER_LEGAL.test(bare)) return undefined
  const parts = splitReference(bare)
  // A URL names a host; without one the rest would come to mean Docker Hub.
  if (scheme?.startsWith('http') === true && parts.host === undefined) return undefined
  const host = correctedHost(parts.host?.text)
  const path = correctedPath(parts.path.text, host !== '')
  const tag = correctedTag(parts.tag?.text)
  if (host === undefined || path === undefined || tag === undefined) return undefined
  const digest = parts.digest?.text.toLowerCase() ?? ''
  const corrected = `${host}${path}${tag}${digest === '' ? '' : `@${digest}`}`
  return firstProblem(corrected) === undefined ? corrected : undefined
}

/** The host with its slash, `''` where none was named. */
function correctedHost(host: string | undefined): string | undefined {
  if (host === undefined) return ''
  const trimmed = trimEnds(host.endsWith(':') ? host.slice(0, -1) : host, /[.-]/)
  return isHost(trimmed) ? `${trimmed}/` : undefined
}

function correctedPath(path: string, hasHost: boolean): string | undefined {
  const given = path.split('/').filter((component) => component !== '')
  const whole = given.length === path.split('/').length
  if (!whole && (!hasHost || given.length < 2)) return undefined
  const components = given.map((component) =>
    trimEnds(component.toLowerCase(), /[._-]/).replace(/[._-]+/g, (run) =>
      isSeparator(run) ? run : run.charAt(0)
    )
  )
  return components.includes('') ? undefined : components.join('/')
}

/** The tag with its colon, `''` where there was none or nothing behind the colon. */
function correctedTag(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '') return ''
  const legal = tag.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+/, '')
  return legal === '' ? undefined : `:${legal}`
}

/** Character by character, because an expression anchored at the end takes quadratic time. */
function trimEnds(text: string, unwanted: RegExp): string {
  let start = 0
  let end = text.length
  while (start < end && unwanted.test(text.charAt(start))) start += 1
  while (end > start && unwanted.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
