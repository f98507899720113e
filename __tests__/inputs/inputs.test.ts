import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type InputError,
  type Inputs,
  readInputs,
  parseLines,
  parseList
} from '../../src/inputs/inputs.js'
import { anyCharacter } from '../any-character.js'
import { DEFAULTS } from './defaults.js'

const DIGEST = `sha256:${'0a'.repeat(32)}`

function visibilityRow(
  value: Inputs['expectedVisibility']
): readonly [Readonly<Record<string, string>>, Partial<Inputs>] {
  return [{ 'expected-visibility': value }, { expectedVisibility: value }]
}

const MATRIX = { matrix: { app: 'web' }, strategy: { 'job-index': 0 } }

/** The variables of a step whose `with:` holds these inputs. */
function step(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  )
}

describe('inputs that are legal', () => {
  type Row = readonly [string, Readonly<Record<string, string>>, Partial<Inputs>]
  test.each<Row>([
    ['none', {}, {}],
    ['images: auto', { images: 'auto' }, {}],
    ['images: AUTO', { images: ' AUTO\n' }, {}],
    ['one image', { images: 'ghcr.io/o/n' }, { images: ['ghcr.io/o/n'] }],
    ['images as metadata-action prints them', { images: 'a:1\na:2\n' }, { images: ['a:1', 'a:2'] }],
    ['no images, no push', { images: '', push: 'false' }, { images: [], push: false }],
    ['push: True', { push: 'True' }, {}],
    ['push: FALSE', { push: 'FALSE' }, { push: false }],
    ['push with space', { push: ' false ' }, { push: false }],
    [
      'cache exports',
      { 'cache-to': 'type=registry,ref=a\n\n# no\ntype=gha' },
      { cacheTo: ['type=registry,ref=a', 'type=gha'] }
    ],
    ['an empty cache export', { 'cache-to': '' }, {}],
    ['a token with a newline', { 'github-token': 'ghs_x\n' }, { githubToken: 'ghs_x' }],
    ['registry: Auto', { registry: 'Auto' }, {}],
    ['registry: ghcr.io', { registry: 'ghcr.io' }, { registry: 'ghcr.io' }],
    ['registry with a scheme', { registry: 'https://GHCR.io/' }, { registry: 'ghcr.io' }],
    [
      'registry with a path',
      { registry: 'http://r.example:5000/v2/' },
      { registry: 'r.example:5000' }
    ],
    [
      'registry: Docker Hub',
      { registry: 'https://index.docker.io/v1/' },
      { registry: 'docker.io' }
    ],
    ['registry: localhost', { registry: 'localhost:5000' }, { registry: 'localhost:5000' }],
    ['registry: an IPv6 address', { registry: '[::1]:5000' }, { registry: '[::1]:5000' }],
    ['username', { username: ' octo ' }, { username: 'octo' }],
    ['password with a newline', { password: ' s3cret\r\n' }, { password: 's3cret' }],
    ['on-denied: skip', { 'on-denied': 'skip' }, { onDenied: 'skip' }],
    ['on-denied: fail', { 'on-denied': 'fail' }, { onDenied: 'fail' }],
    ['on-unknown: skip', { 'on-unknown': 'skip' }, { onUnknown: 'skip' }],
    ['on-unknown: fail', { 'on-unknown': 'fail' }, { onUnknown: 'fail' }],
    ['probe: false', { probe: 'false' }, { probe: false }],
    ['worker-log: true', { 'worker-log': 'true' }, { workerLog: true }],
    ['summary: false', { summary: 'false' }, { summary: false }],
    ['timeout: 3600', { timeout: '3600' }, { timeoutMs: 3_600_000 }],
    ['timeout: 0.5', { timeout: '0.5' }, { timeoutMs: 500 }],
    ['timeout: 1.1', { timeout: '1.1' }, { timeoutMs: 1_100 }],
    ['timeout below a millisecond', { timeout: '0.0001' }, { timeoutMs: 1 }],
    ['job-token', { 'job-token': 'ghs_y' }, { jobToken: 'ghs_y' }],
    ['secret-source', { 'secret-source': 'Dependabot' }, { secretSource: 'Dependabot' }],
    [
      'where the workflow is',
      {
        'workflow-repository': 'o/r',
        'workflow-file': '.github/workflows/ci.yml',
        'workflow-sha': 'abc',
        'workflow-ref': 'o/r/.github/workflows/ci.yml@refs/heads/main'
      },
      {
        workflowRepository: 'o/r',
        workflowFile: '.github/workflows/ci.yml',
        workflowSha: 'abc',
        workflowRef: 'o/r/.github/workflows/ci.yml@refs/heads/main'
      }
    ],
    ['job-status', { 'job-status': 'failure' }, { jobStatus: 'failure' }],
    [
      'images to be pulled',
      { 'base-images': 'alpine:3\n# no\nghcr.io/o/n', 'public-images': 'a, b' },
      { baseImages: ['alpine:3', 'ghcr.io/o/n'], publicImages: ['a', 'b'] }
    ],
    [
      'a build',
      {
        dockerfile: 'Dockerfile, web/Dockerfile\n',
        'build-args': 'A=1,2\n# no\nB=x\n',
        target: ' prod ',
        'build-contexts': 'a=docker-image://b\n"c=d,e"'
      },
      {
        dockerfiles: ['Dockerfile', 'web/Dockerfile'],
        buildArgs: ['A=1,2', 'B=x'],
        target: 'prod',
        buildContexts: ['a=docker-image://b', '"c=d,e"']
      }
    ],
    ['dockerfile: Auto', { dockerfile: 'Auto' }, { dockerfiles: undefined }],
    [
      'platforms',
      { platforms: 'linux/amd64,linux/arm64\nlinux/arm/v7, windows(10.0.17763.5329)/amd64' },
      {
        platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows(10.0.17763.5329)/amd64']
      }
    ],
    [
      'a bake definition',
      { 'bake-definition': '{"group":{"default":{"targets":["a"]}},"target":{"a":{}}}\n' },
      { bakeDefinition: { group: { default: { targets: ['a'] } }, target: { a: {} } } }
    ],
    [
      'contexts',
      { contexts: '{"steps":{"meta":{}},"needs":{},"inputs":null}' },
      { contexts: { steps: { meta: {} }, needs: {}, inputs: null } }
    ],
    ['a matrix', { matrix: '{"app":"web"}', strategy: '{"job-index":0}' }, MATRIX],
    ['no matrix', { matrix: 'null', strategy: '' }, { matrix: null }],
    ['a damaged matrix', { matrix: '{"app":***}' }, {}],
    ['verify-layers: true', { 'verify-layers': 'true' }, { verifyLayers: true }],
    ['expected-visibility: internal', ...visibilityRow('internal')],
    ['expected-visibility: private', ...visibilityRow('private')],
    ['expected-visibility: public', ...visibilityRow('public')],
    ['expected-visibility: any', ...visibilityRow('any')],
    ['verify-push: auto', { 'verify-push': 'auto' }, {}],
    ['verify-push: True', { 'verify-push': 'True' }, { verifyPush: 'true' }],
    ['verify-push: false', { 'verify-push': 'False' }, { verifyPush: 'false' }],
    ['pushed-digest', { 'pushed-digest': `${DIGEST}\n` }, { pushedDigest: DIGEST }],
    ['pushed-digest of a build that did not push', { 'pushed-digest': '' }, {}]
  ])('%s', (_name, given, expected) => {
    expect(readInputs(step(given))).toEqual({
      kind: 'inputs',
      inputs: { ...DEFAULTS, ...expected }
    })
  })

  test('inputs without the prefix of the runner are not inputs', () => {
    expect(readInputs({ push: 'false', INPUT_ON_DENIED: 'skip' })).toEqual({
      kind: 'inputs',
      inputs: DEFAULTS
    })
  })
})

const IMAGES = 'auto alone, or at least one image name'
const DOCKERFILES = 'auto alone, or paths inside the workspace'
const BOOLEAN = 'true or false'
const REGISTRY = 'auto or a registry host such as ghcr.io or registry.example.com:5000'
const PLATFORMS = 'platforms such as linux/amd64'
const BAKE = 'the JSON that docker buildx bake --print writes'
const CONTEXTS = 'a JSON object with any of steps, needs, inputs and vars'
const SECONDS = 'a number of seconds above 0 and up to 3600'
const VISIBILITY = 'any, public, internal or private'
const VERIFY = 'auto, true or false'
const PUSHED = 'a digest such as sha256: and 64 hexadecimal digits'

describe('inputs that are illegal', () => {
  test.each<readonly [string, string, string]>([
    // input, value, allowed
    ['images', '', IMAGES],
    ['images', ' \n', IMAGES],
    ['images', '# none\n,', IMAGES],
    ['images', 'auto, ghcr.io/owner/name', IMAGES],
    ['dockerfile', 'Dockerfile\nAuto', DOCKERFILES],
    ['push', '', BOOLEAN],
    ['push', 'yes', BOOLEAN],
    ['push', 'tRUE', BOOLEAN],
    ['push', '1', BOOLEAN],
    ['verify-layers', '', BOOLEAN],
    ['verify-layers', 'all', BOOLEAN],
    ['expected-visibility', '', VISIBILITY],
    ['expected-visibility', 'Public', VISIBILITY],
    ['expected-visibility', 'auto', VISIBILITY],
    ['verify-push', '', VERIFY],
    ['verify-push', 'Auto', VERIFY],
    ['verify-push', 'any', VERIFY],
    ['pushed-digest', 'sha256:x', PUSHED],
    ['pushed-digest', `${DIGEST}0`, PUSHED],
    ['pushed-digest', DIGEST.toUpperCase(), PUSHED],
    ['pushed-digest', `ghcr.io/o/n@${DIGEST}`, PUSHED],
    ['pushed-digest', DIGEST.replace('256', '512'), PUSHED],
    ['platforms', 'linux/amd64 linux/arm64', PLATFORMS],
    ['platforms', 'linux/', PLATFORMS],
    ['platforms', '${{ matrix.platform }}', PLATFORMS],
    ['bake-definition', 'target "a" {}', BAKE],
    ['bake-definition', '[]', BAKE],
    ['bake-definition', '{"target":[]}', BAKE],
    ['contexts', '{"steps":', CONTEXTS],
    ['contexts', 'null', CONTEXTS],
    ['contexts', '{"steps":"x"}', CONTEXTS],
    ['contexts', '{"secrets":{}}', CONTEXTS],
    ['registry', '', REGISTRY],
    ['registry', 'https://', REGISTRY],
    ['registry', 'ghcr.io:x', REGISTRY],
    ['registry', 'ghcr.io:99999', REGISTRY],
    ['registry', 'ghcr_io', REGISTRY],
    ['registry', 'ghcr.io,docker.io', REGISTRY],
    ['registry', 'ghcr..io', REGISTRY],
    ['registry', '-ghcr.io', REGISTRY],
    ['registry', '[:::::]', REGISTRY],
    ['registry', '${{ env.REGISTRY }}', REGISTRY],
    ['on-denied', '', 'auto, skip or fail'],
    ['on-denied', 'Skip', 'auto, skip or fail'],
    ['on-unknown', 'auto', 'push, skip or fail'],
    ['probe', 'no', BOOLEAN],
    ['worker-log', '', BOOLEAN],
    ['timeout', '', SECONDS],
    ['timeout', '0', SECONDS],
    ['timeout', '-1', SECONDS],
    ['timeout', '3600.1', SECONDS],
    ['timeout', '30s', SECONDS],
    ['timeout', '1e3', SECONDS],
    ['timeout', '0x10', SECONDS],
    ['timeout', 'Infinity', SECONDS],
    ['timeout', '1_000', SECONDS],
    ['timeout', '٣', SECONDS],
    ['summary', 'on', BOOLEAN]
  ])('%s: %j', (input, value, allowed) => {
    expect(readInputs(step({ [input]: value }))).toEqual({
      kind: 'invalid',
      inputs: expect.objectContaining({ jobToken: '', secretSource: '' }),
      errors: [{ input, value: value.trim(), allowed }]
    })
  })

  test('are all reported at once, in the order of the table', () => {
    const given = {
      timeout: 'x',
      'worker-log': 'x',
      registry: '_',
      summary: 'x',
      probe: 'x',
      'on-unknown': 'x',
      'on-denied': 'x',
      'pushed-digest': 'x',
      'expected-visibility': 'x',
      'verify-push': 'x',
      'verify-layers': 'x',
      platforms: '=',
      'bake-definition': 'x',
      contexts: 'x',
      push: 'x',
      images: ''
    }
    const read = readInputs(step(given))
    const named = read.kind === 'invalid' ? read.errors.map((error) => error.input) : []
    expect(named).toEqual(Object.keys(given).reverse())
  })

  test('do not repeat a password that was written into the registry', () => {
    expect(readInputs(step({ registry: 'https://octo:s3cret@ghcr.io' }))).toEqual({
      kind: 'invalid',
      inputs: DEFAULTS,
      errors: [{ input: 'registry', value: '***@ghcr.io', allowed: REGISTRY }]
    })
  })
})

describe('for any values', () => {
  const names = [
    ...['images', 'push', 'cache-to', 'base-images', 'verify-layers', 'registry', 'username'],
    ...['on-denied', 'on-unknown', 'probe', 'worker-log', 'timeout', 'summary', 'verify-push'],
    ...['public-images', 'dockerfile', 'expected-visibility', 'pushed-digest', 'build-args'],
    ...['platforms', 'bake-definition', 'contexts', 'matrix', 'strategy', 'timeout']
  ]
  const value = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom('true', 'false', 'auto', 'skip', '30', '', ' ', 'ghcr.io', 'any')
  )
  const given = fc.dictionary(fc.constantFrom(...names), value)
  const secrets = { 'github-token': 'gh-SECRET', password: 'pw-SECRET', 'job-token': 'jt-SECRET' }

  test('the reader answers, and no error holds a secret', () => {
    fc.assert(
      fc.property(given, (inputs) => {
        const read = readInputs(step({ ...inputs, ...secrets }))
        const errors: readonly InputError[] = read.kind === 'invalid' ? read.errors : []
        expect(JSON.stringify(errors)).not.toContain('SECRET')
        expect(read.kind === 'invalid').toBe(errors.length > 0)
      })
    )
  })

  test('a timeout that was read is above zero and at most an hour', () => {
    const text = fc.oneof(fc.double().map(String), fc.integer().map(String), fc.string())
    fc.assert(
      fc.property(text, (timeout) => {
        const read = readInputs(step({ timeout }))
        const ms = read.kind === 'inputs' ? read.inputs.timeoutMs : 1
        expect(Number.isInteger(ms) && ms > 0 && ms <= 3_600_000).toBe(true)
      })
    )
  })
})

describe('a list', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    // name, text, split on newlines and commas, split on newlines only
    ['nothing', '', [], []],
    ['white space', ' \n\t\n ', [], []],
    ['one entry', 'a', ['a'], ['a']],
    ['lines', 'a\nb\n', ['a', 'b'], ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b'], ['a', 'b']],
    ['CR', 'a\rb', ['a', 'b'], ['a', 'b']],
    ['commas', 'a,b , c', ['a', 'b', 'c'], ['a,b , c']],
    ['empty entries', ',a,,\n\n,b,', ['a', 'b'], [',a,,', ',b,']],
    ['space around', '  a  \n\tb', ['a', 'b'], ['a', 'b']],
    ['a comment', '# a, b\nc', ['c'], ['c']],
    ['an indented comment', '  # a\nc', ['c'], ['c']],
    ['a number sign inside', 'a#b', ['a#b'], ['a#b']],
    ['repeated entries', 'a\na', ['a', 'a'], ['a', 'a']]
  ])('of %s', (_name, text, list, lines) => {
    expect([parseList(text), parseLines(text)]).toEqual([list, lines])
  })

  const word = fc.stringMatching(/^[a-z:./@=-]{1,8}$/)
  test('that was joined by any separator is read back', () => {
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('\n', '\r\n', ',', ' , ', '\n\n'), (all, by) => {
        expect(parseList(all.join(by))).toEqual(all)
      })
    )
  })

  test('of lines keeps the commas in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word).map((pair) => pair.join(','))), (all) => {
        expect(parseLines(all.join('\n'))).toEqual(all)
      })
    )
  })

  test('never throws and holds no empty or untrimmed entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const entries = [...parseList(text), ...parseLines(text)]
        expect(entries.filter((entry) => entry === '' || entry !== entry.trim())).toEqual([])
      })
    )
  })
})
