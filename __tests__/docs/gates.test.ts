// The gates of the examples, evaluated by GitHub's own expressions for every value that they can meet.
import { describe, expect, test } from '@jest/globals'
import { bareUses, conditionOf, expressionsIn, parse } from './expression.js'
import { DOCUMENTS } from './markdown.js'
import { pushesOf } from './simulation.js'
import { ACTION, WORKFLOWS, YAML_BLOCKS, type Workflow } from './workflow.js'

const NAMED = WORKFLOWS.map((workflow) => [workflow.title, workflow] as const)

/** Workflows in which something waits for this action. */
const GATED = NAMED.filter(
  ([, { block, events }]) =>
    block.text.includes('outputs.should-push') && !events.includes('workflow_call')
)

function pushingSteps(workflow: Workflow): readonly string[] {
  return pushesOf(workflow, 'true').images
}

describe('a workflow of the documents', () => {
  test('waits for this action in all but the few that push nothing', () => {
    const others = NAMED.filter((named) => !GATED.includes(named)).map(([, { block }]) => [
      block.heading,
      /^name: (.+)$/m.exec(block.text)?.[1]
    ])
    expect(others).toEqual([
      ['Images of pull requests from forks (advanced)', 'pull-request-image'],
      ['A gate for many repositories', 'preflight'],
      ['Nightly check with a badge', 'public-images'],
      ['Outputs in a script', 'own-decision']
    ])
  })

  test.each(NAMED.filter((named) => !GATED.includes(named)))(
    'pushes nothing: %s',
    (_, workflow) => {
      expect(pushingSteps(workflow)).toEqual([])
    }
  )

  test.each(GATED)('pushes when it may: %s', (_, workflow) => {
    expect(pushingSteps(workflow).length).toBeGreaterThan(0)
  })

  test.each(GATED)('pushes nothing when it may not: %s', (_, workflow) => {
    const { images, caches } = pushesOf(workflow, 'false')
    expect([images, caches]).toEqual([[], []])
  })

  test.each(GATED)('pushes nothing when the step did not run: %s', (_, workflow) => {
    const { images, caches } = pushesOf(workflow, '')
    expect([images, caches]).toEqual([[], []])
  })

  test.each(GATED.filter(([, { events }]) => events.includes('pull_request')))(
    'builds all the same when it may not push, so that pull requests are tested: %s',
    (_, workflow) => {
      expect(pushesOf(workflow, 'false').builds.length).toBeGreaterThan(0)
    }
  )

  test.each(NAMED)('logs in only after it asked: %s', (_, { jobs }) => {
    const early = jobs.flatMap(({ id, steps }) => {
      const login = steps.findIndex(
        ({ uses, with: inputs }) =>
          uses.startsWith('docker/login-action@') &&
          // With several other registries, the step tests what docker has.
          !['registry.gitlab.com', 'quay.io'].includes(inputs['registry'] ?? '')
      )
      const ask = steps.findIndex(({ uses }) => ACTION.test(uses))
      return login !== -1 && ask !== -1 && login < ask ? [id] : []
    })
    // A private base image has to be pulled with the login of the build.
    const mayLogInFirst = jobs.some(({ steps }) => steps.some((step) => 'dockerfile' in step.with))
    expect(mayLogInFirst ? [] : early).toEqual([])
  })
})

describe('the output should-push', () => {
  /** What is bare in a text: all that a condition asks, and what of a value is not the whole of it. */
  const bareIn = (text: string): readonly string[] =>
    expressionsIn(text).filter((inside) => {
      const isWhole = /^[\w.-]+$/.test(inside)
      return !isWhole && bareUses(parse(inside)) > 0
    })

  test.each([
    ["steps.a.outputs.should-push == 'true'", 0],
    ["'true' == steps.a.outputs.should-push && github.ref != ''", 0],
    ["needs.gate.outputs.should-push != 'true'", 0],
    ['steps.a.outputs.should-push', 1],
    ['!steps.a.outputs.should-push', 1],
    ["steps.a.outputs.should-push && 'yes' || 'no'", 1],
    ['steps.a.outputs.should-push == true', 1],
    ["contains(steps.a.outputs.should-push, 'true')", 1],
    ['fromJSON(steps.a.outputs.should-push)', 0],
    ["steps.a.outputs['should-push'] || (steps.b.outputs.should-push)", 2],
    ['steps.a.outputs.verdict', 0]
  ])('is bare in an expression where it is not compared: %s', (expression, count) => {
    expect(bareUses(parse(expression))).toBe(count)
  })

  test.each(YAML_BLOCKS.map((block) => [block.where, block.text]))(
    'is compared in every condition and expression of %s',
    (_, text) => {
      const conditions = [...text.matchAll(/^\s*(?:- )?if: (.+)$/gm)].map(([, asked = '']) =>
        conditionOf(asked)
      )
      expect(conditions.filter((asked) => bareUses(parse(asked)) > 0)).toEqual([])
      expect(bareIn(text)).toEqual([])
    }
  )

  test.each(DOCUMENTS.map(({ path, spans }) => [path, spans] as const))(
    'is compared in the text of %s',
    (_, spans) => {
      const conditions = spans.flatMap((span) => /^if: (.+)$/.exec(span)?.[1] ?? [])
      expect(conditions.filter((asked) => bareUses(parse(conditionOf(asked))) > 0)).toEqual([])
      expect(spans.flatMap(bareIn)).toEqual([])
    }
  )
})
