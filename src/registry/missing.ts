// Which answers say that content, or the whole repository, is not there.
import type { HttpResponse } from '../ports.js'
import type { NotAccepted, Step, Words } from './answer.js'
import { registryErrorOf } from './envelope.js'

/**
 * Does the answer say that the repository may be read and has no such content? OCI distribution
 * spec, "Error Codes"; Harbor says it of a tag by words alone.
 *
 * @param elsewhere - did a store answer to which the registry led? Its 404 needs no registry's form
 * @returns the words, or undefined for every other answer
 */
export function absenceIn(
  response: HttpResponse,
  step: 'manifest' | 'blob',
  elsewhere: boolean
): Words | undefined {
  if (response.status !== 404) return undefined
  const words = registryErrorOf(response)
  if (words === undefined) {
    return elsewhere && step === 'blob' ? { status: 404, code: '', message: '' } : undefined
  }
  if (step === 'blob') return words.code === 'BLOB_UNKNOWN' ? words : undefined
  const isHarbors = words.code === 'NOT_FOUND' && /^artifact .{1,300}not found/i.test(words.message)
  return words.code === 'MANIFEST_UNKNOWN' || isHarbors ? words : undefined
}

/** A 404 of code NAME_UNKNOWN is a missing repository, on GitHub's registry too. */
export function missingRepository(response: HttpResponse, step: Step): NotAccepted | undefined {
  const words = response.status === 404 ? registryErrorOf(response) : undefined
  return words?.code === 'NAME_UNKNOWN'
    ? { kind: 'refused', step, wording: { kind: 'repository-missing' }, words }
    : undefined
}
