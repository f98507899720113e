// docker/metadata-action: the names that its images have, and what it hands to later steps.
import { csvFields } from '../../image/build-flags.js'
import { NO_EFFECTS, type Effects } from '../effects.js'
import {
  Marks,
  concat,
  isEmpty,
  joined,
  known,
  knownEnd,
  knownStart,
  lines,
  lower,
  split,
  textOf,
  trim,
  unknown,
  type PartialText,
  type Unknown
} from '../values/partial.js'
import { doubt, mapping, text, type Value } from '../values/value.js'
import { certain, type ActionStep, type Entry } from './action-step.js'

/** What one metadata step is known to make. */
export interface Metadata {
  readonly effects: Effects
  /** The file that stands for its tags in a bake. */
  readonly bakeFile: Unknown
  readonly tags: readonly Entry[]
}

/**
 * Reads a metadata step.
 *
 * @param exported - its tags as the process has them, where they are known to be its own
 * @see docker/metadata-action, `src/image.ts` and `src/meta.ts`
 */
export function readMetadata(step: ActionStep, id: string, exported?: PartialText): Metadata {
  const images = imagesIn(step.input('images'))
  const tags =
    exported === undefined
      ? // Without images its tags are bare ones.
        (images.length === 0 ? [certain([])] : images).map(({ text: image, isCertain }) => ({
          text: concat(image, [':', unknown(`a tag of ${id}`)]),
          isCertain
        }))
      : tagsIn(step, exported).map(certain)
  const bakeFile = unknown(`steps.${id}.outputs.bake-file`)
  const separator = known(step.input('sep-tags')) ?? '\n'
  const all = joined(tags.map(entryText), separator === '' ? '\n' : separator)
  return { effects: effectsOf(id, tags, all, bakeFile), bakeFile, tags }
}

/** An entry that may not be there may be empty. */
function entryText({ text: tag, isCertain }: Entry): PartialText {
  return isCertain ? tag : [{ ...unknown('an image that may not be enabled'), unlessEmpty: tag }]
}

function effectsOf(
  id: string,
  tags: readonly Entry[],
  all: PartialText,
  bakeFile: Unknown
): Effects {
  const json = jsonOf(tags)
  const why = (name: string): Value => doubt(`steps.${id}.outputs.${name}`)
  return {
    ...NO_EFFECTS,
    outputs: mapping(
      [
        ['tags', text(all)],
        ['json', text(json)],
        ['bake-file', text([bakeFile])],
        ['bake-file-tags', text([bakeFile])]
      ],
      why
    ),
    written: {
      values: new Map([
        ['DOCKER_METADATA_OUTPUT_TAGS', all],
        ['DOCKER_METADATA_OUTPUT_JSON', json],
        ['DOCKER_METADATA_OUTPUT_VERSION', undefined],
        ['DOCKER_METADATA_OUTPUT_LABELS', undefined],
        ['DOCKER_METADATA_OUTPUT_ANNOTATIONS', undefined]
      ]),
      any: false,
      others: false
    }
  }
}

/** The part of its JSON that scripts look at. */
function jsonOf(tags: readonly Entry[]): PartialText {
  const listed = tags.map(({ text: tag }) =>
    concat(
      ['"'],
      tag.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part)),
      ['"']
    )
  )
  return concat(['{"tags":['], joined(listed, ','), ['],"labels":{}}'])
}

/**
 * Image names, in lower case: `name=…,enable=…` or a bare name on each line; on a single line
 * also several bare names, as the first versions had it.
 */
export function imagesIn(input: PartialText): readonly Entry[] {
  const all = lines(input).filter((line) => !isComment(line))
  const [only, ...others] = all
  if (only !== undefined && others.length === 0) {
    const several = split(only, ',').map(trim)
    if (several.every((one) => !one.some((part) => typeof part === 'string' && part.includes('='))))
      return several.flatMap((name) => (isEmpty(name) ? [] : [certain(lower(name))]))
  }
  return all.flatMap(imageIn)
}

function isComment([first]: PartialText): boolean {
  return typeof first === 'string' && first.startsWith('#')
}

function imageIn(line: PartialText): readonly Entry[] {
  const marks = new Marks()
  const marked = marks.mark(line)
  const fields = marked === undefined ? undefined : csvFields(marked)
  if (fields === undefined) return [certain(line)]
  let name: PartialText = []
  let enable: PartialText = textOf('true')
  for (const field of fields) {
    const [key = '', value] = field.split('=').map((part) => part.trim())
    if (value === undefined) name = marks.unmark(key)
    else if (key.toLowerCase() === 'name') name = marks.unmark(value)
    else if (key.toLowerCase() === 'enable') enable = marks.unmark(value)
  }
  const isEnabled = known(enable)
  if (isEmpty(name) || (isEnabled !== undefined && !/true/i.test(isEnabled))) return []
  return [{ text: lower(name), isCertain: isEnabled !== undefined }]
}

/** The tags that the process has, where they may be those of these images. */
export function tagsIn(step: ActionStep, exported: PartialText): readonly PartialText[] {
  const separator = known(step.input('sep-tags'))
  const pieces =
    separator === undefined || separator === '' ? lines(exported) : split(exported, separator)
  return pieces.map(trim).filter((piece) => !isEmpty(piece))
}

/** Do exported tags name exactly these images, as far as both are known? */
export function agree(images: readonly Entry[], tags: readonly PartialText[]): boolean {
  const names = tags.map(nameOf)
  const isNamed = ({ text: image }: Entry) => names.some((name) => fits(image, name))
  const isImage = (name: string) => images.some(({ text: image }) => fits(image, name))
  return images.every((image) => !image.isCertain || isNamed(image)) && names.every(isImage)
}

function nameOf(tag: PartialText): string {
  const whole = known(tag) ?? ''
  const colon = whole.lastIndexOf(':')
  return colon > whole.lastIndexOf('/') ? whole.slice(0, colon) : whole
}

/** Does a name begin, end, and go on in the same order as what is known of the image? */
function fits(image: PartialText, name: string): boolean {
  const whole = known(image)
  if (whole !== undefined) return whole === name
  const [start, end] = [knownStart(image), knownEnd(image)]
  if (name.length < start.length + end.length) return false
  if (!name.startsWith(start) || !name.endsWith(end)) return false
  let at = start.length
  for (const part of image.slice(1, -1)) {
    if (typeof part !== 'string') continue
    const found = name.slice(0, name.length - end.length).indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return true
}
