// Writes dist/licenses.txt: every package that the bundle holds, with its licence.
// ncc's own list forgets what is in the first chunk as soon as there are several.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'

const STATS = 'dist/stats.json'
// Packages that ship no text, and the one of the same repository whose text is theirs.
const SIBLINGS = { 'proxy-agent-negotiate': 'https-proxy-agent' }
const RULE = '='.repeat(80)

const { modules } = JSON.parse(readFileSync(STATS, 'utf8'))
const folders = [...new Set(modules.flatMap(namesOf).flatMap(folderOf))].sort()
writeFileSync('dist/licenses.txt', folders.map(sectionOf).join('\n'))
rmSync(STATS)

/** A concatenated module has its parts below it. */
function namesOf({ name = '', modules: parts = [] }) {
  return [name, ...parts.flatMap(namesOf)]
}

/** Folder of the package that a module belongs to; none for our own. */
function folderOf(name) {
  const folder = /(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(name)?.[0]
  return folder === undefined ? [] : [folder]
}

function sectionOf(folder) {
  const { name, version, license } = manifestOf(folder)
  const text = textIn(folder) ?? textOfSibling(folder, name)
  return `${RULE}\n${name} ${version} (${license})\n${RULE}\n\n${text}\n`
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
}

function textIn(folder) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:[.-]|$)/i.test(one))
  if (file === undefined) return undefined
  return readFileSync(`${folder}${file}`, 'utf8').replaceAll('\r\n', '\n').trim()
}

function textOfSibling(folder, name) {
  const sibling = `node_modules/${SIBLINGS[name]}/`
  const [one, other] = [folder, sibling].map(manifestOf)
  const same = one.repository.url === other.repository.url && one.license === other.license
  const text = same ? textIn(sibling) : undefined
  if (text === undefined) throw new Error(`no licence text: ${name}`)
  return text
}
