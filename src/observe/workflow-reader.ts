// All that reads the workflow file, as one chunk: what the later steps of this job will push, and what its token may do.
import type { JobPlan } from '../facts.js'
import { maySecretsBeSent, withholdsSecrets } from '../event/run.js'
import { defaultImage } from '../image/reference.js'
import { readPayload } from '../event/event.js'
import type { FileText, PlanQuestion, NoPlan, Plan } from '../plan/plan-types.js'
import type { GitHubApi, Ports } from '../ports.js'
import type { Reading } from '../read.js'
import { declaredIn, lowerCertainty } from '../workflow/declared-permissions.js'
import {
  copyOf,
  textAt,
  type Copy,
  type CopyPorts,
  definingFile,
  isSameFile,
  isSameName,
  jobPlaceOf,
  startedFile,
  type JobPlace,
  type WorkflowFile
} from '../workflow/file.js'
import { unifiedDiff, gatedText } from '../workflow/fix.js'
import { loadYaml } from '../workflow/yaml.js'

export { readDeclared } from '../workflow/declared-permissions.js'
export { jobPlaceOf } from '../workflow/file.js'

/** Other files than the workflow (local actions, bake files) that are read for one plan. */
const MOST_FILES = 12
/** A file that names another file is worth another round, up to a limit. */
const MOST_ROUNDS = 3

/**
 * The plan of the job, of the same file that is read for its `permissions`.
 *
 * @param api - undefined asks nothing over the network: then only the checked-out copy can tell
 * @returns why there is none where the file cannot be read; never throws
 */
export async function readJobPlan(
  ports: Ports,
  reading: Reading,
  api: GitHubApi | undefined
): Promise<JobPlan> {
  const place = jobPlaceOf(ports.runner, reading.inputs)
  const started = startedFile(place)
  const defining = definingFile(place)
  const file = defining ?? started
  if (file === undefined) return { kind: 'no-plan', why: 'no-workflow-file' }
  const reach = { api, files: ports.files }
  const isCalled = started === undefined || !isSameFile(started, file)
  const copies = Promise.all([
    copyOf(reach, place, isCalled ? file : { ...file, sha: file.sha ?? started.sha }),
    isCalled && started !== undefined ? callerOf(reach, place, started, file) : undefined
  ])
  // Loaded while the file is fetched, where it has to be.
  if (api !== undefined) await Promise.all([import('../plan/plan.js'), loadYaml()])
  const [copy, caller] = await copies
  if (copy.kind === 'no-copy') return { kind: 'no-plan', why: copy.why }
  // Of another revision nothing is certain.
  const isFetched = api !== undefined && file.sha === undefined
  if (copy.certainty === 'medium' && !isFetched) return { kind: 'no-plan', why: 'not-found' }
  const read = (path: string): Promise<string | undefined> => textOf(ports, api, place, copy, path)
  const plan = await planWith(read, {
    ...(await questionOf(ports, reading, place, copy)),
    isCalled,
    caller
  })
  if (plan.kind === 'no-plan') return plan
  const { secrets, ...known } = plan
  // They may be part of names that are reported.
  secrets.forEach(ports.runner.mask)
  const { repository, path, sha } = copy.file
  const exact = defining === undefined ? lowerCertainty(copy) : copy
  const declared = declaredIn(exact, place.job, isCalled)
  return { ...known, file: { repository, path, sha, here: copy.here }, declared }
}

/** The file that was started, and whose the called one is, where that is not the same repository. */
async function callerOf(
  reach: CopyPorts,
  place: JobPlace,
  started: WorkflowFile,
  called: WorkflowFile
): Promise<PlanQuestion['caller']> {
  const copy = await copyOf(reach, place, started)
  // What another revision hands on may not be what this run was given.
  const isFetched = reach.api !== undefined && started.sha === undefined
  if (copy.kind === 'no-copy' || (copy.certainty === 'medium' && !isFetched)) return undefined
  const isNear = isSameName(started.repository, called.repository)
  return { ...fileText(copy), ...(isNear ? {} : { calledIn: called.repository }) }
}

type Question = Omit<PlanQuestion, 'read'>

/** Files that the plan asks for in vain are fetched, and it is made once more. */
async function planWith(
  read: (path: string) => Promise<string | undefined>,
  question: Question
): Promise<NoPlan | (Plan & { readonly gateDiff: string | undefined })> {
  const { planOf } = await import('../plan/plan.js')
  const texts = new Map<string, string | undefined>()
  for (let round = 1; ; round += 1) {
    const plan = await planOf({ ...question, read: (path) => texts.get(path) })
    if (plan.kind === 'no-plan') return plan
    const missing = plan.missing
      .filter((path) => !texts.has(path))
      .slice(0, MOST_FILES - texts.size)
    if (missing.length === 0 || round === MOST_ROUNDS) {
      const again = (workflow: FileText): Promise<Plan | NoPlan> =>
        planOf({ ...question, workflow, read: (path) => texts.get(path) })
      return { ...plan, gateDiff: await gateDiffOf(plan, question, again) }
    }
    const found = await Promise.all(missing.map(async (path) => [path, await read(path)] as const))
    for (const [path, text] of found) texts.set(path, text)
  }
}

/** The change that gates every open step; it is read again, and offered where nothing else changes by it. */
async function gateDiffOf(
  plan: Plan,
  { workflow, job }: Question,
  again: (workflow: FileText) => Promise<Plan | NoPlan>
): Promise<string | undefined> {
  const { ungated, position } = plan
  if (ungated.length === 0 || position === undefined) return undefined
  const steps = ungated.map(({ at, gate }) => ({ job: at.job, step: at.step, gate }))
  const text = await gatedText(workflow.text, { job, step: position }, steps)
  const next = text === undefined ? undefined : await again({ ...workflow, text })
  if (text === undefined || next?.kind !== 'plan' || next.ungated.length > 0) return undefined
  if (next.pushes.length !== plan.pushes.length) return undefined
  return await unifiedDiff(workflow.path, workflow.text, text)
}

async function questionOf(
  ports: Ports,
  { inputs, run }: Reading,
  place: JobPlace,
  copy: Copy
): Promise<Omit<Question, 'isCalled' | 'caller'>> {
  const { env } = ports.runner
  const { state, content } = await readPayload(ports.files, env['GITHUB_EVENT_PATH'])
  return {
    workflow: fileText(copy),
    job: place.job,
    running: {
      action: env['GITHUB_ACTION'] ?? '',
      repository: env['GITHUB_ACTION_REPOSITORY'] ?? ''
    },
    known: {
      environment: env,
      event: state.kind === 'read' ? content : undefined,
      matrix: inputs.matrix,
      strategy: inputs.strategy,
      given: inputs.contexts ?? {},
      hasNoSecrets: withholdsSecrets(run) === 'fork' && !maySecretsBeSent(run),
      jobToken: inputs.jobToken === '' ? undefined : inputs.jobToken
    },
    ownName: defaultImage(run.repository.fullName, run.server.registry)
  }
}

function fileText({ file, workflow }: Copy): FileText {
  return { path: file.path, text: workflow.text }
}

/** A file of the repository of the workflow, at the same commit. */
function textOf(
  ports: Ports,
  api: GitHubApi | undefined,
  place: JobPlace,
  { file }: Copy,
  path: string
): Promise<string | undefined> {
  return textAt({ api, files: ports.files }, place, { ...file, path })
}
