// Knows the warnings, which decide nothing: their words, and how the summary shows them.
import type { Facts } from '../facts.js'
import type { Note } from '../verdict/decision.js'
import type { PackageName } from '../base/github.js'
import { byAuthor, byPackageAdmin, byRegistryAdmin, type Fix } from '../reasons/reason.js'
import { changeVisibility, openFixes } from '../reasons/fixes.js'
import { docsUrl, packageSettings } from '../text/links.js'
import { blockAmongOthers, fenced, fold, type Block } from './summary-blocks.js'
import { whyOf } from './titles.js'
import { toMarkdown } from '../text/escape.js'
import {
  capitalize,
  code,
  join,
  link,
  list,
  plain,
  say,
  type Part,
  type Sentence
} from '../text/sentence.js'

interface NoteWords {
  /** Around a name from outside. */
  readonly title: NoteTitle
  readonly cause: Sentence
  readonly fixes: readonly Fix[]
  readonly links: readonly Part[]
}

export interface NoteTitle {
  readonly before: string
  readonly name: string
  readonly after: string
}

type NoteOf<K extends Note['kind']> = Extract<Note, { readonly kind: K }>

/** The words for a note; what a Dockerfile says is not among them, apart from the name of a variable. */
export function wordsOnNote(note: Note, facts: Facts): NoteWords {
  switch (note.kind) {
    case 'unresolved':
      return unresolved(note)
    case 'no-native-platform':
      return noNativePlatform(note, facts)
    case 'less-visible':
      return lessVisible(note, facts)
    case 'visibility-unknown':
      return visibilityUnknown(note, facts)
    case 'judged-after-push':
      return judgedAfterPush(note, facts)
    case 'built-by-this-job':
      return builtByThisJob(note, facts)
    case 'asks-on-write-only':
      return asksOnWriteOnly(note, facts)
    case 'ungated':
      return ungated(note, facts)
  }
}

/** The same for the summary: folded where it does not matter in this run. */
export function noteBlock(note: Note, facts: Facts): readonly string[] {
  const { title, cause, fixes, links } = wordsOnNote(note, facts)
  const block: Block = {
    sign: '⚠️',
    title: say`${plain(capitalize(title.before))}${title.name}${plain(title.after)}`,
    why: [cause],
    fixes,
    footer: links.map((part) => [part])
  }
  const diff = note.kind === 'ungated' && note.diff !== undefined ? fenced(note.diff) : []
  if (note.kind !== 'ungated' || note.matters) return [...blockAmongOthers(block), ...diff]
  return fold(say`⚠️ ${block.title}`, [
    toMarkdown(join(block.why)),
    ...fixes.map(({ text }) => `**Fix:** ${toMarkdown(text)}`),
    ...diff
  ])
}

function unresolved({ path, line, variable }: NoteOf<'unresolved'>): NoteWords {
  const nameless = variable === ''
  const value = nameless ? say`a value that is not known here` : say`the variable ${code(variable)}`
  const give = nameless ? say`its value` : say`${code(variable)}`
  return {
    title: titled('Image not checked: ', path, `, line ${line}`),
    cause: say`Line ${line} of ${path} names an image with ${value}, so this step did not check whether it can be pulled.`,
    fixes: [
      byAuthor`Give the ghcr-preflight step the same ${code('build-args')}, ${code('target')} and ${code('build-contexts')} as the build, including ${give}, or set a default in the file`
    ],
    links: []
  }
}

function noNativePlatform(note: NoteOf<'no-native-platform'>, facts: Facts): NoteWords {
  const { given, lacks, platforms } = note
  const names = (all: readonly string[]): Sentence =>
    list(
      all.map((one) => [code(one)]),
      8
    )
  return {
    title: titled('Not for this runner: ', given),
    cause: say`${given} has no image for ${names(lacks)}, the platform of this runner; it has ${names([...new Set(platforms)])}. A build that states no platform cannot pull it here.`,
    fixes: [
      byAuthor`If the build is for other platforms, give the ghcr-preflight step the same ${code('platforms')}; otherwise use an image that has ${names(lacks)}`
    ],
    links: [more('platform-missing', facts)]
  }
}

function lessVisible(note: NoteOf<'less-visible'>, facts: Facts): NoteWords {
  const { package: name, expected, actual } = note
  const open =
    expected === 'public' ? openFixes(facts, name) : [changeVisibility(facts, name, expected)]
  const intended = byAuthor`If it is meant to be ${plain(actual)}, set ${code(`expected-visibility: ${actual}`)} in the ghcr-preflight step`
  const fails = facts.inputs.verifyPush !== 'false' && facts.inputs.onDenied !== 'skip'
  return {
    title: titled('Less open than expected: ', fullName(name)),
    cause: say`The package is ${plain(actual)}, and ${code('expected-visibility')} asks for ${code(expected)}, so some people who should be able to pull the image cannot.${fails ? say` After the push of a tag this is an error.` : say``}`,
    fixes: [...open.slice(0, 1), intended, ...open.slice(1)],
    links: [more('package-private', facts)]
  }
}

/** GitHub's own pages disagree on the visibility that a new package gets, and so do reports. */
function visibilityUnknown(note: NoteOf<'visibility-unknown'>, facts: Facts): NoteWords {
  const { package: name, expected, absent } = note
  const looks = facts.inputs.verifyPush !== 'false'
  const after = looks
    ? say`After the push of a tag, it is checked again at the end of the job.`
    : say`With ${code('verify-push: false')} it is not checked after the push.`
  const cause = absent
    ? say`The package does not exist yet. Whether the first push makes it private or public cannot be predicted.`
    : say`The visibility of the package could not be read with the token of this step.`
  return {
    title: titled('Visibility not known: ', fullName(name)),
    cause: say`${cause} ${code('expected-visibility')} asks for ${code(expected)}. ${after}`,
    fixes: absent
      ? [byPackageAdmin`After the first push, look at the visibility in the package settings`]
      : [],
    links: [...packageSettings(facts, name), more('too-visible', facts)]
  }
}

function judgedAfterPush(note: NoteOf<'judged-after-push'>, facts: Facts): NoteWords {
  const { given, primary, pushes } = note
  return {
    title: titled('Not public yet: ', given),
    cause: say`Before the push, nobody can pull it without a login: ${plain(whyOf(primary, true))}. ${afterwards(facts, pushes)}`,
    fixes: [],
    links: [more(primary.code, facts)]
  }
}

/** Where this step stops the push, nothing is checked at the end of the job. */
function afterwards({ inputs }: Facts, pushes: boolean): Sentence {
  if (!pushes) return say`This job pushes to the same repository, but not in this run.`
  return inputs.verifyPush === 'false'
    ? say`This job pushes to the same repository; with ${code('verify-push: false')} it is not checked again after the push.`
    : say`This job pushes to the same repository, so it is checked after the push, at the end of the job.`
}

function builtByThisJob(note: NoteOf<'built-by-this-job'>, facts: Facts): NoteWords {
  const { given, primary, pushes } = note
  const order = say`A Dockerfile pulls it, and this job pushes the same tag`
  return {
    title: titled('Cannot be pulled yet: ', given),
    cause: pushes
      ? say`Before the push it cannot be pulled: ${plain(whyOf(primary, true))}. ${order}.`
      : say`It cannot be pulled: ${plain(whyOf(primary, true))}. ${order}, but not in this run, so a build that pulls it fails.`,
    fixes: [
      pushes
        ? byAuthor`Build and push it before the build that pulls it`
        : byAuthor`Run the build that pulls it only where ${code('should-push')} is ${code('true')}`
    ],
    links: [more(primary.code, facts)]
  }
}

function asksOnWriteOnly(
  { given, registry }: NoteOf<'asks-on-write-only'>,
  facts: Facts
): NoteWords {
  return {
    title: titled('Not every client can push to ', given),
    cause: say`${registry} asks for a login only on writes. BuildKit, crane, oras and helm log in at that point, and can push; docker engine, podman, skopeo and buildah log in only if ${code('/v2/')} asks for it, so their push fails.`,
    fixes: [
      byAuthor`Push with ${code('docker buildx build --push')} or docker/build-push-action, which use BuildKit`,
      byRegistryAdmin`Also ask for the login at ${code('/v2/')}`
    ],
    links: [more('accepted', facts)]
  }
}

function ungated(
  { steps: [first, ...others], matters }: NoteOf<'ungated'>,
  { job }: Facts
): NoteWords {
  const line = first?.line ?? 0
  const rest =
    others.length === 0
      ? say``
      : say` ${plain(others.length === 1 ? '1 more step does' : `${String(others.length)} more steps do`)} not either.`
  const gates = new Set(job.kind === 'plan' ? job.ungated.map(({ gate }) => gate) : [])
  const [gate, other] = gates
  const where =
    gate === undefined || other !== undefined
      ? say`in its input ${code('push')} if it has one, otherwise in its ${code('if')}`
      : gate === 'push'
        ? say`in its input ${code('push')}`
        : say`in its ${code('if')}`
  return {
    title: titled(
      matters ? 'Pushes anyway: step ' : 'Pushes whatever this step says: step ',
      first?.name ?? '',
      `, line ${String(line)}`
    ),
    cause: matters
      ? say`This run must not push, and that step does not look at ${code('should-push')}.${rest}`
      : say`It does not look at ${code('should-push')}.${rest}`,
    fixes: [
      byAuthor`Let it push only where ${code('should-push')} of the ghcr-preflight step is ${code('true')}: ${where}`
    ],
    links: []
  }
}

function more(reason: Parameters<typeof docsUrl>[0], { run }: Facts): Part {
  return link('More', docsUrl(reason, run.action))
}

function fullName({ owner, name }: PackageName): string {
  return `${owner}/${name}`
}

function titled(before: string, name: string, after = ''): NoteTitle {
  return { before, name, after }
}
