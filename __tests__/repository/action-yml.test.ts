import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readInputs } from '../../src/inputs/inputs.js'
import { crashOutputs, invalidInputOutcome, outputsOf } from '../../src/report/outputs.js'
import { inputVariable } from '../fakes/action-yml.js'
import { decisionOf } from '../report/decisions.js'
import { ownFiles, recordOf, textOf } from './files.js'

const ACTION = recordOf(parse(textOf('action.yml')))
const INPUTS = recordOf(ACTION['inputs'])
const OUTPUTS = recordOf(ACTION['outputs'])

describe('action.yml', () => {
  test('has what the Marketplace shows', () => {
    const { name, description, author, branding } = ACTION
    expect(String(description).length).toBeLessThanOrEqual(125)
    expect({ name, author, branding }).toEqual({
      name: 'ghcr-preflight',
      author: 'the ghcr-preflight maintainers',
      branding: { icon: 'shield', color: 'blue' }
    })
  })

  test('describes every input and output, and gives every input a default', () => {
    const members = [...Object.entries(INPUTS), ...Object.entries(OUTPUTS)]
    const silent = members.filter(([, value]) => String(recordOf(value)['description']).length < 12)
    const without = Object.entries(INPUTS).filter(
      ([, value]) => typeof recordOf(value)['default'] !== 'string'
    )
    expect([...silent, ...without]).toEqual([])
  })

  test('runs the bundle with the Node that contributors are told', () => {
    expect(ACTION['runs']).toEqual({
      using: `node${textOf('.node-version').trim()}`,
      main: 'dist/index.js',
      post: 'dist/index.js'
    })
  })

  test('has the inputs that the code reads, and no others', () => {
    const read = new Set<string>()
    const env = new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_target, name) => {
          if (typeof name === 'string' && name.startsWith('INPUT_')) read.add(name)
          return undefined
        }
      }
    )
    readInputs(env)
    expect([...read].toSorted()).toEqual(Object.keys(INPUTS).map(inputVariable).toSorted())
    const elsewhere = ownFiles('src').filter((path) => /['`]INPUT_[^<]/.test(textOf(path)))
    // The second one looks for secrets to mask before the inputs are read.
    expect(elsewhere).toEqual(['src/inputs/field.ts', 'src/read.ts'])
  })

  test('has the outputs that the code sets, whatever came of the run, and no others', () => {
    const names = Object.keys(OUTPUTS).toSorted()
    expect(Object.keys(outputsOf(decisionOf([]))).toSorted()).toEqual(names)
    expect(Object.keys(invalidInputOutcome([]).outputs).toSorted()).toEqual(names)
    expect(Object.keys(crashOutputs(false, true)).toSorted()).toEqual(names)
  })
})
