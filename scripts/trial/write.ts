// Writes what a reader gets: a folder for each case, and how to answer. Nothing in it names a reason or a scenario.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { begun, runScenario, type Ran } from '../../__tests__/action/run.js'
import type { Annotation } from '../../__tests__/fakes/commands.js'
import type { Case, Found, State } from './case.js'
import { howTo } from './how-to.js'
import { folderOf } from './order.js'
import { found, opening, staged } from './stage.js'

interface Opened {
  readonly one: Found
  readonly state: State
}

/** Throws where a run comes to another reason than its case is about. */
export async function writeTrial(folder: string, cases: readonly Case[]): Promise<void> {
  const opened = cases.map(found).map((one) => ({ one, state: opening(one) }))
  const runs = begun(opened, 2, ({ one, state }) => runScenario(staged(one, state).scenario))
  const astray: string[] = []
  await put(folder, { 'HOWTO.md': howTo() })
  for (const [index, each] of opened.entries()) {
    const ran = await runs.get(each)
    if (ran === undefined) continue
    const { reason: wanted, scenario } = each.one
    const reason = ran.outputs['reason'] ?? ''
    if (reason !== wanted) astray.push(`${scenario} came to ${reason} and not to ${wanted}`)
    await put(join(folder, folderOf(index)), filesOf(each, ran))
  }
  if (astray.length > 0) throw new Error(astray.join('\n'))
}

function filesOf({ state }: Opened, ran: Ran): Readonly<Record<string, string>> {
  const dockerfiles = Object.entries(state.files).filter(([path]) => path.endsWith('Dockerfile'))
  return {
    'annotations.txt': annotationsText(ran.annotations),
    'summary.md': ran.summary === '' ? '(no summary)\n' : ran.summary,
    'workflow.yml': state.workflow,
    ...Object.fromEntries(dockerfiles)
  }
}

/** As the page of a run lists them: level, title, place, message. */
function annotationsText(annotations: readonly Annotation[]): string {
  if (annotations.length === 0) return '(no annotations)\n'
  const texts = annotations.map(({ level, title, message, file, line }) => {
    const place = file === undefined ? [] : [`${file}, line ${String(line ?? 1)}`]
    return [`${level.toUpperCase()}: ${title ?? ''}`, ...place, '', message].join('\n')
  })
  return `${texts.join('\n\n---\n\n')}\n`
}

async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
