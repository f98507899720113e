import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { INPUTS as TABLE } from '../../src/inputs/inputs.js'
import { reportCrash, reportInvalidInputs } from '../../src/report/failures.js'
import { decisionOf, outputsFor } from '../report/decisions.js'
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

  test('has the inputs of the table in the code, in its order and with its defaults', () => {
    const written = Object.entries(INPUTS).map(([name, value]) => [
      name,
      recordOf(value)['default']
    ])
    expect(written).toEqual(Object.values(TABLE).map((row) => [row.name, row.default]))
  })

  test('is read in one place', () => {
    const places = ownFiles('src').filter((path) => /['`]INPUT_[^<]/.test(textOf(path)))
    expect(places).toEqual(['src/inputs/inputs.ts'])
  })

  test('has no expression outside of defaults, where the runner would refuse it', () => {
    const others = textOf('action.yml')
      .split('\n')
      .filter((line) => line.includes('${{') && !line.trim().startsWith('default:'))
    expect(others).toEqual([])
  })

  test('has the outputs that the code sets, whatever came of the run, and no others', () => {
    const names = Object.keys(OUTPUTS).toSorted()
    expect(Object.keys(outputsFor(decisionOf([]))).toSorted()).toEqual(names)
    const invalid = reportInvalidInputs([], { summary: true })
    expect(Object.keys(invalid.outputs).toSorted()).toEqual(names)
    expect(Object.keys(reportCrash(new Error('x')).outputs).toSorted()).toEqual(names)
  })
})
