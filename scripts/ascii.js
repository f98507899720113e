// Writes every character of the build beyond ASCII as an escape, which is the same to the program.
// V8 keeps a source of ASCII in one byte a character; a single "…" makes it two for the whole file, which takes longer
// to read and to parse, and more memory.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

// There an escape would be another text.
const UNSAFE = /\\[^\0-\x7f]|\braw\s*`[^`]*[^\0-\x7f]/

for (const file of readdirSync('dist').filter((name) => name.endsWith('.js'))) {
  const source = readFileSync(`dist/${file}`, 'utf8')
  const [unsafe] = UNSAFE.exec(source) ?? []
  if (unsafe !== undefined) throw new Error(`dist/${file} cannot be written in ASCII: ${unsafe}`)
  writeFileSync(`dist/${file}`, source.replace(/[^\0-\x7f]/g, escaped))
}

function escaped(unit) {
  return String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
