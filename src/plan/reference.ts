// Which repository a reference names, where not every part of it is known.
import { knownStart, known, lower, type PartialText } from './values/partial.js'

/** What is known of a reference. */
export interface Named {
  /**
   * What can be judged: the reference, without a tag or digest that is not known. Undefined where
   * a part of the name is unknown. It may still be no legal reference.
   */
  readonly image: string | undefined
  /** Its registry, where that is known. */
  readonly registry: string | undefined
}

/**
 * Reads a reference. An unknown tag is harmless; an unknown part of the name is not.
 *
 * @see distribution/reference, `normalize.go`: the first component is a host when it has a dot, a
 * colon, or is `localhost`
 */
export function named(reference: PartialText): Named {
  const whole = known(reference)
  if (whole !== undefined) return { image: whole, registry: registryIn(whole, true) }
  const start = knownStart(reference)
  const image = imageIn(start)
  const isNameOver =
    image !== undefined &&
    reference.slice(1).every((part) => typeof part !== 'string' || !part.includes('/'))
  return isNameOver
    ? { image, registry: registryIn(image, true) }
    : { image: undefined, registry: registryIn(start, false) }
}

/** The name before the tag or digest that a known start goes into. */
function imageIn(start: string): string | undefined {
  const path = start.slice(start.lastIndexOf('/') + 1)
  const end = path.search(/[:@]/)
  return end < 1 ? undefined : start.slice(0, start.length - path.length + end)
}

function registryIn(text: string, isWhole: boolean): string | undefined {
  const slash = text.indexOf('/')
  if (slash === -1) return isWhole && text !== '' ? 'docker.io' : undefined
  const host = text.slice(0, slash)
  const isHost = /[.:]/.test(host) || host === 'localhost'
  const registry = isHost ? host.toLowerCase() : 'docker.io'
  return registry === 'index.docker.io' ? 'docker.io' : registry
}

/** A registry as logins name it: with a scheme, a path, or in capitals. */
export function registryNamed(text: PartialText): string | undefined {
  const whole = known(lower(text))
  if (whole === undefined) return undefined
  const host =
    whole
      .trim()
      .replace(/^(https?|oci|docker):\/\//, '')
      .split('/')[0] ?? ''
  return host === '' || host === 'index.docker.io' || host === 'registry-1.docker.io'
    ? 'docker.io'
    : host
}
