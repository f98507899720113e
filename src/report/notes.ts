// Knows the words for what is worth a warning and decides nothing.
import type { Facts } from '../facts.js'
import type { Note } from '../verdict/decision.js'
import type { PackageName } from '../base/github.js'
import type { Fix } from '../reasons/advice.js'
import { openFixes } from '../reasons/package-fixes.js'
import { docsUrl, packageSettings } from '../text/links.js'
import { LONGEST_TITLE, whyOf } from './messages.js'
import { sanitize, escapeCommands } from '../text/escape.js'
import {
  capitalize,
  code,
  truncateMiddle,
  link,
  list,
  plain,
  say,
  type Part,
  type Sentence
} from '../text/sentence.js'

export interface NoteWords {
  /** At most 80 characters. */
  readonly title: string
  readonly cause: Sentence
  readonly fixes: readonly Fix[]
  readonly links: readonly Part[]
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
      return ungated(note)
  }
}

function unresolved({ path, line, variable }: NoteOf<'unresolved'>): NoteWords {
  const nameless = variable === ''
  const value = nameless ? say`a value that is not known here` : say`the variable ${code(variable)}`
  const give = nameless ? say`its value` : say`${code(variable)}`
  return {
    title: titled('Image not checked: ', path, `, line ${line}`),
    cause: say`Line ${plain(String(line))} of ${path} names an image with ${value}, and neither the file nor the inputs of this step say what it is. So nobody looked whether that image can be pulled.`,
    fixes: [
      {
        by: 'workflow author',
        text: say`Give this step the same ${code('build-args')}, ${code('target')} and ${code('build-contexts')} as the build, with ${give} among them, or give it a default in the file.`
      }
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
    title: titled('Not for this runner: ', given, ''),
    cause: say`${given} has no image for ${names(lacks)}, the platform of this runner; it has ${names([...new Set(platforms)])}. A build that states no platform cannot pull it here.`,
    fixes: [
      {
        by: 'workflow author',
        text: say`If the build is for other platforms, give this step the same ${code('platforms')}; else take an image that has ${names(lacks)}.`
      }
    ],
    links: [more('platform-missing', facts)]
  }
}

function lessVisible(note: NoteOf<'less-visible'>, facts: Facts): NoteWords {
  const { package: name, expected, actual } = note
  const open = expected === 'public' ? openFixes(name) : [changeTo(expected)]
  const fails = facts.inputs.verifyPush !== 'false' && facts.inputs.onDenied !== 'skip'
  return {
    title: titled('Less open than expected: ', fullName(name), ''),
    cause: say`The package ${code(fullName(name))} is ${plain(actual)}, and ${code('expected-visibility')} asks for ${code(expected)}. The push may go on, but not everybody it is for can pull the image.${fails ? say` After the push of a tag this is an error.` : say``}`,
    fixes: [
      ...open,
      {
        by: 'workflow author',
        text: say`If it is meant to be ${plain(actual)}, set ${code('expected-visibility')} to ${code(actual)}.`
      }
    ],
    links: [...packageSettings(facts, name), more('package-private', facts)]
  }
}

function changeTo(expected: string): Fix {
  return {
    by: 'package admin',
    text: say`Open the package settings; under ${code('Danger Zone')} choose ${code('Change visibility')} and ${code(capitalize(expected))}.`
  }
}

/** What a new package inherits is told in two ways on GitHub's own pages, and reports are split. */
function visibilityUnknown(note: NoteOf<'visibility-unknown'>, facts: Facts): NoteWords {
  const { package: name, expected, absent } = note
  const looks = facts.inputs.verifyPush !== 'false'
  const after = looks
    ? say`After a push the end of the job looks at it again, where ${code('images')} names a tag.`
    : say`With ${code('verify-push: false')} nobody looks at it after the push.`
  const cause = absent
    ? say`The package ${code(fullName(name))} does not exist yet, and what a first push makes it cannot be predicted: it may be private or public.`
    : say`Who may see the package ${code(fullName(name))} could not be found out with the token of this step. If it does not exist yet, what a first push makes it cannot be predicted.`
  return {
    title: titled('Visibility not known: ', fullName(name), ''),
    cause: say`${cause} Input ${code('expected-visibility')} asks for ${code(expected)}. ${after}`,
    fixes: absent
      ? [
          {
            by: 'package admin',
            text: say`After the first push, look at the visibility in the package settings, before others rely on it.`
          }
        ]
      : [],
    links: [...packageSettings(facts, name), more('too-visible', facts)]
  }
}

function judgedAfterPush(note: NoteOf<'judged-after-push'>, facts: Facts): NoteWords {
  const { given, primary, pushes } = note
  return {
    title: titled('Not for anyone to pull yet: ', given, ''),
    cause: say`Before the push nobody without a login can pull ${given}: ${plain(whyOf(primary, true))}. ${afterwards(facts, pushes)}`,
    fixes: [],
    links: [more(primary.code, facts)]
  }
}

/** No end of the job looks where this step does not let the push go on. */
function afterwards({ inputs }: Facts, pushes: boolean): Sentence {
  if (!pushes)
    return say`Input ${code('images')} names the same repository, and this run does not push.`
  return inputs.verifyPush === 'false'
    ? say`This job pushes to the same repository. With ${code('verify-push: false')} nobody looks again after the push.`
    : say`This job pushes to the same repository. It is judged after the push, at the end of the job.`
}

function builtByThisJob(note: NoteOf<'built-by-this-job'>, facts: Facts): NoteWords {
  const { given, primary, pushes } = note
  const order = say`A Dockerfile pulls it, and ${code('images')} names the same tag, so this job builds it`
  return {
    title: titled('Not there to be pulled yet: ', given, ''),
    cause: pushes
      ? say`Before the push ${given} cannot be pulled: ${plain(whyOf(primary, true))}. ${order}.`
      : say`${given} cannot be pulled: ${plain(whyOf(primary, true))}. ${order}, but this run does not push: a build that pulls it fails.`,
    fixes: [
      {
        by: 'workflow author',
        text: pushes
          ? say`Build and push it before the build that pulls it.`
          : say`Run the build that pulls it only where ${code('should-push')} is ${code('true')}.`
      }
    ],
    links: [more(primary.code, facts)]
  }
}

function asksOnWriteOnly(
  { given, registry }: NoteOf<'asks-on-write-only'>,
  facts: Facts
): NoteWords {
  return {
    title: titled('Not every client can push to ', given, ''),
    cause: say`${registry} asks for a login on writes only. BuildKit, crane, oras and helm answer that and push; docker engine, podman, skopeo and buildah look for a login prompt at the base address only, and fail.`,
    fixes: [
      {
        by: 'workflow author',
        text: say`Push with ${code('docker buildx build --push')} or docker/build-push-action, which use BuildKit.`
      },
      { by: 'registry admin', text: say`Ask for the login at ${code('/v2/')} as well.` }
    ],
    links: [more('accepted', facts)]
  }
}

function ungated({ steps: [first, ...others], matters }: NoteOf<'ungated'>): NoteWords {
  const line = first?.line ?? 0
  const rest = others.length === 0 ? say`` : say` So do ${plain(String(others.length))} more steps.`
  const answer = matters ? say` This run is not to push, and that step does all the same.` : say``
  return {
    title: titled('Pushes whatever this step says: ', first?.name ?? '', `, line ${line}`),
    cause: say`Step ${code(first?.name ?? '')} (line ${plain(String(line))}) does not look at ${code('should-push')}.${rest}${answer}`,
    fixes: [
      {
        by: 'workflow author',
        text: say`Push only where ${code('should-push')} is ${code('true')}: in the input ${code('push')} of the step where it has one, else in its ${code('if')}.`
      }
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

function titled(before: string, name: string, after: string): string {
  const room = LONGEST_TITLE - before.length - after.length
  return `${before}${truncateMiddle(escapeCommands(sanitize(name, 400)), room)}${after}`
}
