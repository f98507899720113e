// What has to be true of a version tag, and what its release does.

export interface ReleasePlan {
  /** Without the `v`. */
  readonly version: string
  readonly prerelease: boolean
  /** Is it the highest of all released versions? GitHub marks that one as the latest. */
  readonly newest: boolean
  /** The tag that users pin, such as `v1`; null when it stays where it is. */
  readonly major: string | null
  /** The section of CHANGELOG.md, without its heading. */
  readonly notes: string
}

export interface ReleaseSources {
  readonly tag: string
  /** `version` of package.json. */
  readonly packageVersion: string
  readonly changelog: string
  /** All tags of the repository. */
  readonly tags: readonly string[]
}

/** A tag as semver.org has it, without build metadata, which a tag of an action has no use for. */
const TAG = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/

/** The plan, or everything that forbids a release. */
export function planOf(sources: ReleaseSources): ReleasePlan | { readonly problems: string[] } {
  const { tag, packageVersion, changelog, tags } = sources
  const numbers = numbersOf(tag)
  if (numbers === undefined) return { problems: [`${tag} is no version tag such as v1.2.3`] }
  const version = tag.slice(1)
  const notes = notesOf(changelog, version)
  const problems = [
    ...(packageVersion === version ? [] : [`package.json has version ${packageVersion}`]),
    ...(notes === undefined ? [`CHANGELOG.md has no section "## ${version} - YYYY-MM-DD"`] : []),
    ...(notes === '' ? [`the section of ${version} in CHANGELOG.md is empty`] : [])
  ]
  if (problems.length > 0 || notes === undefined) return { problems }
  const prerelease = version.includes('-')
  const others = tags
    .filter((one) => !one.includes('-'))
    .map(numbersOf)
    .filter((one) => one !== undefined)
  const newestOf = (those: readonly Numbers[]) => those.every((one) => compare(one, numbers) <= 0)
  const [major] = numbers
  const moves = !prerelease && newestOf(others.filter(([its]) => its === major))
  return {
    version,
    prerelease,
    newest: !prerelease && newestOf(others),
    major: moves ? `v${String(major)}` : null,
    notes
  }
}

type Numbers = readonly [number, number, number]

function numbersOf(tag: string): Numbers | undefined {
  const match = TAG.exec(tag)
  if (match === null) return undefined
  return [Number(match[1]), Number(match[2]), Number(match[3])]
}

function compare(one: Numbers, other: Numbers): number {
  const index = one.findIndex((number, at) => number !== other[at])
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}

/** Below `## VERSION - DATE`, up to the next heading of that rank. */
function notesOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => {
    const [heading = ''] = text.split('\n')
    return heading.startsWith(`${version} - `) && /^\d{4}-\d\d-\d\d$/.test(heading.slice(-10))
  })
  return section?.split('\n').slice(1).join('\n').trim()
}
