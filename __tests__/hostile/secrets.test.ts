// Every credential of every scenario: masked before the first byte is sent, printed nowhere, sent to nobody else.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { SCENARIOS } from '../action/scenarios/index.js'
import type { Scenario } from '../action/scenarios/scenario.js'
import { jobToken } from '../fakes/scenario.js'
import { apiHost, registryHost } from '../fakes/state.js'
import { request as wireRequest } from '../fakes/wire.js'
import { holds } from '../registries/witness.js'
import type { Lived } from './inside.js'
import { liveScenario } from './scenario-inside.js'

/** The secrets of a step: its inputs, what docker has stored, and what the scenario names beside. */
function secretsOf({ token, inputs, secrets = [], home = {}, job }: Scenario): readonly string[] {
  const given = [token ?? jobToken, inputs['password'], inputs['github-token'], ...secrets]
  const stored = Object.values({ ...home, env: job.env['DOCKER_AUTH_CONFIG'] ?? '' })
    .flatMap((text) => [...text.matchAll(/"auth":\s*"([^"]+)"/g)])
    .map(([, auth = '']) => Buffer.from(auth, 'base64').toString('utf8').split(':')[1])
  return [...new Set([...given, ...stored])].filter(
    (one): one is string => one !== undefined && one !== ''
  )
}

/** Every form of a secret, written by other means than the product's. */
function formsOf(secret: string): readonly string[] {
  const plain = Buffer.from(secret, 'utf8')
  return [secret, plain.toString('base64'), plain.toString('base64url'), encodeURIComponent(secret)]
}

function printed({ outcome, said }: Lived): readonly string[] {
  return [
    ...Object.values(outcome.outputs),
    // Escaped as it is, the report might hide one.
    JSON.stringify(JSON.parse(outcome.outputs.report)),
    ...Object.values(outcome.state),
    outcome.summary,
    ...outcome.log,
    ...said,
    ...outcome.annotations.map((one) => JSON.stringify(one))
  ]
}

/** Secrets that went out in a request before they were masked, whatever form they had in it. */
function unmasked({ happenings }: Lived, secrets: readonly string[]): readonly string[] {
  const masked = new Set<string>()
  return happenings.flatMap((one) => {
    if (one.kind === 'mask') {
      masked.add(one.secret)
      return []
    }
    const { method, url, headers, body = '' } = one.request
    const sent = wireRequest(new URL(url).host, method, url, headers, Buffer.from(body))
    const [, value] = (headers['authorization'] ?? '').split(' ')
    return [
      ...secrets
        .filter((secret) => holds(sent, secret))
        .filter((secret) => formsOf(secret).some((form) => !masked.has(form)))
        .map(() => `a secret in ${method} ${sent.host}`),
      ...(value === undefined || masked.has(value) ? [] : [`the header of ${method} ${sent.host}`])
    ]
  })
}

/** Hosts that may see a secret: GitHub's for the token, its registry for each other one. */
function strangers(scenario: Scenario, { happenings }: Lived): readonly string[] {
  const { world, inputs, token = jobToken, home = {}, job } = scenario
  const stored = JSON.stringify([home, job.env])
  return happenings.flatMap((one) => {
    if (one.kind === 'mask') return []
    const { method, url, headers, body = '' } = one.request
    const { host, hostname } = new URL(url)
    const sent = wireRequest(host, method, url, headers, Buffer.from(body))
    const domain = hostname.split('.').slice(-2).join('.')
    const known = [registryHost(world), apiHost(world)].includes(host)
    const named = (inputs['registry'] ?? registryHost(world)).includes(domain)
    return secretsOf(scenario)
      .filter((secret) => holds(sent, secret))
      .filter((secret) => {
        const isToken = secret === token || secret === inputs['github-token']
        if (isToken && known) return false
        if (secret === inputs['password'] && named) return false
        return !stored.includes(domain)
      })
      .map(() => `a secret went to ${host}`)
  })
}

let lives: readonly (readonly [Scenario, Lived])[] = []

beforeAll(async () => {
  lives = await Promise.all(
    SCENARIOS.map(async (scenario) => [scenario, await liveScenario(scenario)] as const)
  )
}, 900_000)

function flawsOf(
  find: (scenario: Scenario, lived: Lived) => readonly string[]
): Readonly<Record<string, readonly string[]>> {
  const found = lives.map(([scenario, lived]) => [scenario.name, find(scenario, lived)] as const)
  return Object.fromEntries(found.filter(([, flaws]) => flaws.length > 0))
}

describe('in every scenario a secret', () => {
  test('is sent at all in most of them, so that the rest means something', () => {
    const sending = lives.filter(([scenario, { happenings }]) =>
      happenings.some(
        (one) =>
          one.kind === 'send' &&
          secretsOf(scenario).some((secret) =>
            holds(wireRequest('', '', '', one.request.headers), secret)
          )
      )
    )
    expect(sending.length).toBeGreaterThan(SCENARIOS.length / 2)
  })

  test('is masked in each of its forms before the first request that holds it', () => {
    expect(flawsOf((scenario, lived) => unmasked(lived, secretsOf(scenario)))).toEqual({})
  })

  test('stands in nothing that is written or said', () => {
    expect(
      flawsOf((scenario, lived) => {
        const forms = secretsOf(scenario)
        return printed(lived).filter((text) =>
          forms.some((secret) => holds(wireRequest('', '', text), secret))
        )
      })
    ).toEqual({})
  })

  test('that was exchanged for one stands there neither', () => {
    expect(
      flawsOf((_scenario, lived) => {
        const values = lived.happenings.flatMap((one) =>
          one.kind === 'send' ? [(one.request.headers['authorization'] ?? '').split(' ')[1]] : []
        )
        const texts = printed(lived)
        return values.flatMap((value) =>
          value === undefined ? [] : texts.filter((text) => text.includes(value))
        )
      })
    ).toEqual({})
  })

  test('goes to no host but the one that it is for', () => {
    expect(flawsOf(strangers)).toEqual({})
  })

  test('stands in no query and in no address that the report shows', () => {
    const shown = lives.flatMap(([, { outcome }]) => addressesIn(outcome.outputs.report))
    expect(shown.length).toBeGreaterThan(SCENARIOS.length)
    expect(shown.filter((url) => !isRedacted(url))).toEqual([])
  })
})

/** Every `url` of a report. */
function addressesIn(report: string): readonly string[] {
  const found: string[] = []
  JSON.parse(report, (key, value: unknown) => {
    if (key === 'url' && typeof value === 'string') found.push(value)
    return value
  })
  return found
}

/** No user, no upload session, and of the query only the repository and the service. */
function isRedacted(url: string): boolean {
  const [path = '', query] = url.split('?')
  const names = (query ?? '').split('&').map((pair) => pair.split('=')[0] ?? '')
  const session = /\/blobs\/uploads?\/(.+)$/.exec(path)?.[1] ?? '***'
  return (
    names.every((name) => ['', 'service', 'scope'].includes(name)) &&
    session === '***' &&
    !path.includes('@')
  )
}
