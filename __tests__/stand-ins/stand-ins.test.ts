// The modules that stand in for packages in the bundle: they have what is taken from these, and do what these do.
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { ClientRequest, IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import * as exec from '../../src/stand-ins/actions-exec.js'
import * as tunnel from '../../src/stand-ins/tunnel.js'
import * as undici from '../../src/stand-ins/undici.js'
import { worldOf } from '../fakes/scenario.js'
import { startGitHub, type StartedGitHub } from '../fakes/server.js'

/** Everything that can be bundled. */
const SCRIPTS = ['@actions', '@octokit']
  .map((scope) => join('node_modules', scope))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  )
  .filter((path) => path.endsWith('.js') && !path.startsWith('node_modules/@actions/expressions'))

/** The names that a script takes from a package, `*` for one that cannot be told. */
function taken(path: string, from: string): readonly string[] {
  const script = readFileSync(path, 'utf8')
  if (!script.includes(from)) return []
  const file = ts.createSourceFile(path, script, ts.ScriptTarget.ESNext, true)
  return file.statements.flatMap((statement) => {
    if (!('moduleSpecifier' in statement) || !nodeIsText(statement.moduleSpecifier, from)) return []
    const named = ts.isImportDeclaration(statement)
      ? statement.importClause?.namedBindings
      : undefined
    if (named === undefined) return ['*']
    if (ts.isNamedImports(named)) {
      return named.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
    }
    return membersOf(file, named.name.text)
  })
}

function nodeIsText(node: unknown, wanted: string): boolean {
  return typeof node === 'object' && node !== null && 'text' in node && node.text === wanted
}

/** What follows `name.`; `*` where it is used in any other way. */
function membersOf(file: ts.SourceFile, name: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && !ts.isNamespaceImport(node.parent)) {
      const { parent } = node
      found.push(ts.isPropertyAccessExpression(parent) ? parent.name.text : '*')
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

describe('a stand-in', () => {
  test.each([
    ['undici', undici],
    ['tunnel', tunnel],
    ['@actions/exec', exec]
  ])('for %s has what is taken from it, and no more', (name, standIn) => {
    const names = new Set(SCRIPTS.flatMap((path) => taken(path, name)))
    expect(Object.keys(standIn).toSorted()).toEqual([...names].toSorted())
  })
})

let github: StartedGitHub
let ca: string

beforeAll(async () => {
  github = await startGitHub(worldOf())
  ca = readFileSync(github.caFile, 'utf8')
})
afterAll(() => github.close())

describe('undici, when it is used,', () => {
  /** As the toolkit calls it: to the types this is no dispatcher. */
  const fetched = async (dispatcher: undici.ProxyAgent): Promise<unknown> => {
    const answer: unknown = await Reflect.apply(undici.fetch, undefined, [
      'https://ghcr.io/v2/',
      { dispatcher }
    ])
    return answer
  }

  test('fetches', async () => {
    const answer = await undici.fetch(github.proxyUrl)
    expect(answer.status).toBe(502)
  })

  test('fetches through a proxy, more than once', async () => {
    const dispatcher = new undici.ProxyAgent({ uri: github.proxyUrl, requestTls: { ca } })
    const answers = [await fetched(dispatcher), await fetched(dispatcher)]
    await dispatcher.close()
    expect(answers).toEqual(answers.map(() => expect.objectContaining({ status: 401 })))
  })

  test('says what is wrong with the proxy', async () => {
    const dispatcher = new undici.ProxyAgent('nowhere')
    await expect(fetched(dispatcher)).rejects.toHaveProperty(
      'cause.message',
      expect.stringContaining('Invalid URL')
    )
  })
})

describe('tunnel, when it is used,', () => {
  /** The status of the registry's answer; Node takes such an agent, its types do not. */
  const asked = async (port: string): Promise<unknown> => {
    const agent = tunnel.httpsOverHttp({ proxy: { host: '127.0.0.1', port }, ca })
    const sent: unknown = Reflect.apply(request, undefined, ['https://ghcr.io/v2/', { agent }])
    if (!(sent instanceof ClientRequest)) throw new Error('nothing was sent')
    const answers: readonly unknown[] = await once(sent.end(), 'response')
    const [answer] = answers
    return answer instanceof IncomingMessage && answer.resume().statusCode
  }

  test('leads through a proxy', async () => {
    expect(await asked(new URL(github.proxyUrl).port)).toBe(401)
  })

  test('says that there is no proxy', async () => {
    await expect(asked('1')).rejects.toThrow('ECONNREFUSED')
  })
})

describe('@actions/exec, when it is used,', () => {
  test('runs programs', async () => {
    const output = await exec.getExecOutput(process.execPath, ['-p', '6 * 7'], { silent: true })
    expect(output).toEqual({ exitCode: 0, stdout: '42\n', stderr: '' })
  })
})
