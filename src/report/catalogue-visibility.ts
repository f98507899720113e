// Knows the words for who may see a package: too few, too many, or nobody can tell.
import type { PackageName } from '../base/github.js'
import { advice, type Entry, type Fix, type Scene } from './advice.js'
import { logIn, readFixes } from './catalogue-reading.js'
import { organizationPackages, packageSettings } from '../text/links.js'
import { code, plain, say, type Part, type Sentence } from '../text/sentence.js'

export const packagePrivate: Entry<'package-private'> = (finding, scene) => {
  const { package: name, visibility, registry, puller } = finding
  const state = visibility === undefined ? say`not public` : say`${plain(visibility)}`
  if (name === undefined) {
    return advice(say`${registry} serves this image only to those who may see it.`, [
      ...(puller === 'anyone' ? [openElsewhere()] : [logIn(registry)])
    ])
  }
  const full = code(`${name.owner}/${name.name}`)
  switch (puller) {
    case 'anyone':
      return advice(
        say`The package ${full} is ${state}, so nobody can pull it without a login. A new package often is private, whatever its repository is.`,
        openFixes(name),
        { links: openLinks(name, scene) }
      )
    case 'job':
      return advice(
        say`The package ${full} is ${state}, and ${jobWords(scene)}.`,
        readFixes(registry, scene),
        { links: packageSettings(scene.facts, name) }
      )
  }
}

function openElsewhere(): Fix {
  return { by: 'registry admin', text: say`Make the repository public.` }
}

/** One way: GitHub docs, "Configuring a package's access control and visibility". */
export function openFixes({ ownerType }: Pick<PackageName, 'ownerType'>): readonly Fix[] {
  const change: Fix = {
    by: 'package admin',
    text: say`Open the package settings; under ${code('Danger Zone')} choose ${code('Change visibility')} and ${code('Public')}. It is for good: a public package cannot be closed again, and all its old versions become public too.`
  }
  const allow: Fix = {
    by: 'organization owner',
    text: say`If that choice is not offered, allow public packages in the package settings of the organization, under ${code('Package creation')}.`
  }
  return ownerType === 'User' ? [change] : [change, allow]
}

function openLinks(name: PackageName, { facts }: Scene): readonly Part[] {
  const settings = packageSettings(facts, name)
  return name.ownerType === 'Organization'
    ? [...settings, organizationPackages(facts, name.owner)]
    : settings
}

function jobWords({ target }: Scene): Sentence {
  return target.tested.credential.kind === 'none'
    ? say`this job has no login that could pull it`
    : say`the login of this job may not pull it`
}

/** GitHub's registry says 403 DENIED of what is not there (bytecodealliance/wasm-pkg-tools#40). */
export const privateOrAbsent: Entry<'private-or-absent'> = (finding, scene) => {
  const { package: name, registry, puller, words } = finding
  const rather =
    name !== undefined && puller === 'anyone' && words?.status === 403
      ? say` Here it mostly means that there is no such package.`
      : say``
  const spelling: Fix = { by: 'workflow author', text: say`Check how the name is spelt.` }
  const first: Fix = {
    by: 'publisher of the image',
    text:
      name !== undefined && puller === 'anyone'
        ? say`If nothing was pushed under this name yet: push the image, then make its package public, since a first push often makes a private one.`
        : say`If nothing was pushed under this name yet: push the image.`
  }
  const open = name === undefined ? [openElsewhere()] : openFixes(name)
  const others = puller === 'anyone' ? open.slice(0, 1) : readFixes(registry, scene)
  const ifThere = others.map(({ by, text }) => ({ by, text: say`If it is there: ${lower(text)}` }))
  return advice(
    say`${registry} gives the same answer for an image that is private and for one that does not exist; which it is cannot be told.${rather}`,
    [spelling, first, ...ifThere],
    { links: name === undefined ? [] : packageSettings(scene.facts, name) }
  )
}

/** A sentence to stand after a colon; it begins with our own words. */
function lower([first, ...rest]: Sentence): Sentence {
  if (first?.kind !== 'plain') return first === undefined ? [] : [first, ...rest]
  return [plain(`${first.text.charAt(0).toLowerCase()}${first.text.slice(1)}`), ...rest]
}

export const packageAbsent: Entry<'package-absent'> = ({ registry }, { target }) => {
  const { name } = target.target
  const path = name.kind === 'reference' ? say` ${code(name.reference.path)}` : say``
  return advice(say`${registry} has no repository${path}.`, [
    {
      by: 'workflow author',
      text: say`Check how the name is spelt, and whether the image is in this registry.`
    },
    { by: 'publisher of the image', text: say`If nothing was pushed under it yet, push first.` }
  ])
}

export const tooVisible: Entry<'too-visible'> = (finding, scene) => {
  const { package: name, expected, actual } = finding
  const intended: Fix = {
    by: 'workflow author',
    text: say`If it is meant to be ${plain(actual)} after all, set ${code('expected-visibility')} to ${code(actual)}.`
  }
  const close: readonly Fix[] =
    actual === 'public'
      ? [
          {
            by: 'workflow author',
            text: say`Push under another name: a public package cannot be closed again.`
          },
          {
            by: 'package admin',
            text: say`Or delete the package with all its versions, so that it can be pushed anew.`
          }
        ]
      : [
          {
            by: 'package admin',
            text: say`Open the package settings; under ${code('Danger Zone')} choose ${code('Change visibility')} and ${code('Private')}.`
          }
        ]
  return advice(
    say`The package ${code(`${name.owner}/${name.name}`)} is ${plain(actual)}, and ${code('expected-visibility')} asks for ${code(expected)}: a push would show the image to more people than it is for.`,
    [...close, intended],
    { links: packageSettings(scene.facts, name) }
  )
}
