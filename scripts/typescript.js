// Lets Node run TypeScript: `node --import ./scripts/typescript.js file.ts`, types left unchecked.
import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

// Node loads this file a second time, as the hooks, in a thread of their own.
if (isMainThread) register(import.meta.url)

/** Sources name each other by what they compile to: './x.js' is './x.ts'. */
export function resolve(specifier, context, next) {
  const ours = context.parentURL?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier)
  return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context)
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const { default: ts } = await import('typescript')
  const fileName = fileURLToPath(url)
  const { outputText } = ts.transpileModule(await readFile(fileName, 'utf8'), {
    fileName,
    compilerOptions: {
      isolatedModules: true,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true
    }
  })
  return { format: 'module', source: outputText, shortCircuit: true }
}
