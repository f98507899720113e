// Every parser of text from outside, with texts that it understands.
import { hostnameOf } from '../../src/base/redirect.js'
import {
  parseAuthString,
  printAuthString,
  parseDockerConfig,
  parseEnvironmentAuths,
  hostOfKey
} from '../../src/credential/docker-config.js'
import {
  parseBuildArgs,
  parseBuildContexts,
  parseCacheExport
} from '../../src/image/build-flags.js'
import { pulledImages } from '../../src/dockerfile/convert.js'
import { readPayload } from '../../src/event/event.js'
import { serverOf, packagesLevel, repositoryOf } from '../../src/event/run.js'
import { readWorkerLog } from '../../src/event/worker-log.js'
import { checkGitHubName, parseReference, printReference } from '../../src/image/reference.js'
import { parseLines, parseList, REGISTRY_HOST, readInputs } from '../../src/inputs/inputs.js'
import {
  chooseChallenge,
  parseChallenges,
  isTrustedRealm
} from '../../src/registry/auth/challenge.js'
import { registryErrorOf, tokenErrorOf } from '../../src/registry/response.js'
import { isFault, isRateLimit, readRefusalKind } from '../../src/registry/refusals.js'
import { tokenOf } from '../../src/registry/auth/authorize.js'
import { retryAfterMs } from '../../src/registry/retries.js'
import { originsOf, registryKindOf } from '../../src/registry/host.js'
import { parseDigest, printDigest, readManifest } from '../../src/registry/pull/manifest.js'
import { redactUrl } from '../../src/registry/session.js'
import { calledFile, definingFile, startedFile } from '../../src/workflow/file.js'
import { readWorkflow } from '../../src/workflow/permission-blocks.js'
import { response } from '../registry/script.js'
import { filesOf } from '../workflow/declared-permissions-scene.js'

export interface Parser {
  readonly name: string
  /** Texts that it understands. */
  readonly good: readonly string[]
  readonly parse: (text: string) => unknown
  /** Reads what was read again, where there is a printer; the same must come of it. */
  readonly again?: (text: string) => unknown
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const said = (text: string) => response({ status: 403, body: text })
const LOG = '/home/runner/actions-runner/_diag/Worker_20260901-100000-utc.log'
const RUNNER = { env: {}, home: '/home/runner', parentPid: 1, platform: 'linux' }
const JOB = { runId: '1', runAttempt: '1', job: 'build' }
const PLACE = {
  repository: 'o/r',
  sha: '',
  job: 'j',
  workspace: '/w',
  platform: 'linux',
  workflowSha: ''
}
const DEFINING = { repository: '', file: '', sha: '' }
const CALLER = { repository: 'o/r', path: '.github/workflows/a.yml', ref: 'refs/heads/x', sha: 'a' }

/** Of a message the first 500 characters are kept. */
function wordsOf(whole: string): unknown {
  const text = whole.slice(0, 500)
  const words = { status: 403, code: text.slice(0, 20), message: text }
  const kinds = ['ghcr.io', 'docker.io', 'gcr.io'].map((host) => registryKindOf(host, 'ghcr.io'))
  return kinds.map((kind) => [readRefusalKind(kind, 'upload', words, true), isFault(403, words)])
}

/** As GitHub sends a job to its runner (actions/runner, Worker.cs). */
const MESSAGE = {
  variables: {
    'system.github.job': { value: JOB.job },
    'system.github.token.permissions': { value: '{"Packages":"write"}' }
  },
  contextData: {
    github: {
      d: [
        { k: 'run_id', v: JOB.runId },
        { k: 'run_attempt', v: JOB.runAttempt }
      ]
    }
  }
}

const INPUTS = ['IMAGES', 'PUSH', 'CACHE-TO', 'TIMEOUT', 'ON-DENIED', 'PUSHED-DIGEST', 'REGISTRY']
const NO_BUILD = {
  buildArgs: new Map<string, string>(),
  environmentArgs: new Set<string>(),
  target: '',
  buildContexts: new Map<string, string>()
}

export const PARSERS: readonly Parser[] = [
  {
    name: 'a reference',
    good: ['ghcr.io/a/b:v1', 'localhost:5000/a@sha256:' + 'a'.repeat(64), 'a/b__c-d.e:T_1'],
    parse: (text) => {
      const read = parseReference(text)
      return read.kind === 'reference' ? { ...read.reference, hostGiven: true } : undefined
    },
    again: (text) => {
      const read = parseReference(text)
      if (read.kind !== 'reference') return undefined
      const back = parseReference(printReference(read.reference))
      return back.kind === 'reference' ? { ...back.reference, hostGiven: true } : 'unreadable'
    }
  },
  {
    name: 'a list',
    good: ['a,b\n# c\n d '],
    parse: parseList,
    again: (text) => parseList(`,${parseList(text).join(',')}`)
  },
  {
    name: 'lines',
    good: ['a,b\n# c\n d '],
    parse: parseLines,
    again: (text) => parseLines(parseLines(text).join('\n'))
  },
  {
    name: 'a cache export',
    good: ['type=registry,"ref=a/b:c",mode=max', 'a/b:c'],
    parse: parseCacheExport
  },
  {
    name: 'build arguments',
    good: ['A=b', '"A=b,c"'],
    parse: (text) => parseBuildArgs(text.split('\n'))
  },
  {
    name: 'build contexts',
    good: ['a=docker-image://b:c'],
    parse: (text) => parseBuildContexts(text.split('\n'))
  },
  {
    name: 'a challenge',
    good: ['Basic realm="a", Bearer realm="https://a/t",service="x"'],
    parse: (text) => [parseChallenges(text), chooseChallenge(text)]
  },
  {
    name: 'an error envelope',
    good: ['{"errors":[{"code":"DENIED","message":"no"}]}'],
    parse: (text) => [registryErrorOf(said(text)), tokenErrorOf(said(text))]
  },
  {
    name: 'a token answer',
    good: ['{"token":"abc"}', '{"access_token":"x"}'],
    parse: (text) => tokenOf(response({ status: 200, body: text }))
  },
  {
    name: "docker's configuration",
    good: ['{"auths":{"a":{"auth":"YTpi"}},"credsStore":"x"}'],
    parse: parseDockerConfig
  },
  {
    name: 'DOCKER_AUTH_CONFIG',
    good: ['{"auths":{"a":{"auth":"YTpi"}}}'],
    parse: parseEnvironmentAuths
  },
  {
    name: 'an auth text',
    good: ['YTpi', 'YTpiOmM='],
    parse: parseAuthString,
    again: (text) => {
      const read = parseAuthString(text)
      return read === undefined ? undefined : parseAuthString(printAuthString(read))
    }
  },
  { name: 'a server address', good: ['https://index.docker.io/v1/'], parse: hostOfKey },
  {
    name: 'an event payload',
    good: ['{"repository":{"full_name":"a/b","fork":true,"owner":{"type":"User"}}}'],
    parse: async (text) =>
      repositoryOf('a/b', (await readPayload(filesOf({ '/e': text }), '/e')).content)
  },
  {
    name: 'a workflow',
    good: ['permissions: &p { packages: write }\njobs:\n  a: { permissions: *p }\n'],
    parse: readWorkflow
  },
  {
    name: 'the place of a workflow',
    good: ['o/r/.github/workflows/a.yml@refs/heads/x'],
    parse: (text) => [
      startedFile({ ...PLACE, workflowRef: text, defining: { ...DEFINING, ref: '' } }),
      definingFile({ ...PLACE, workflowRef: '', defining: { ...DEFINING, ref: text } }),
      calledFile(text, CALLER)
    ]
  },
  {
    name: 'a Dockerfile',
    good: ['ARG A=b\nFROM --platform=$BUILDPLATFORM a:${A} AS x\nCOPY --from=x . .\nRUN <<E\nE\n'],
    parse: (text) => pulledImages([{ path: 'Dockerfile', text }], NO_BUILD)
  },
  {
    name: "the runner's log",
    good: [`Job message:\n${JSON.stringify(MESSAGE)}`],
    parse: (text) => readWorkerLog({ runner: RUNNER, files: filesOf({ [LOG]: text }) }, JOB)
  },
  {
    name: 'Retry-After',
    good: ['5', 'Tue, 01 Jan 2030 00:00:00 GMT'],
    parse: (text) =>
      retryAfterMs(response({ status: 429, headers: { 'retry-after': text } }), undefined, 0)
  },
  {
    name: 'a wait in a message',
    good: ['retry-after: 10.3ms'],
    parse: (text) => retryAfterMs(said(''), { status: 429, code: '', message: text }, 0)
  },
  {
    name: 'GITHUB_TOKEN_PERMISSIONS',
    good: ['{"Packages":"write"}'],
    parse: packagesLevel
  },
  {
    name: 'an input',
    good: ['true', '30', 'sha256:' + 'a'.repeat(64)],
    parse: (text) => readInputs(Object.fromEntries(INPUTS.map((name) => [`INPUT_${name}`, text])))
  },
  { name: 'input registry', good: ['https://ghcr.io/', 'docker.io'], parse: REGISTRY_HOST.read },
  {
    name: 'the server',
    good: ['https://github.com', 'https://ghe.example/api/v3'],
    parse: (text) => [serverOf(text, undefined), serverOf(undefined, text)]
  },
  {
    name: 'a host',
    good: ['ghcr.io', 'containers.a.ghe.com', '1.dkr.ecr.x.amazonaws.com'],
    parse: (text) => [hostnameOf(text), originsOf(registryKindOf(text, 'ghcr.io'))]
  },
  {
    name: 'a realm',
    good: ['https://auth.docker.io/token'],
    parse: (text) => isTrustedRealm(text, 'https://registry-1.docker.io')
  },
  {
    name: 'an address to show',
    good: ['https://u:p@a/v2/b/blobs/uploads/1?_state=x&service=y'],
    parse: redactUrl
  },
  {
    name: "a registry's words",
    good: ['installation not allowed to Write', 'rate limit'],
    parse: (text) => [
      wordsOf(text),
      isRateLimit(403, { status: 403, code: '', message: text.slice(0, 500) })
    ]
  },
  {
    name: 'a digest',
    good: ['sha256:' + 'a'.repeat(64)],
    parse: parseDigest,
    again: (text) => {
      const read = parseDigest(text)
      return read === undefined ? undefined : parseDigest(printDigest(read))
    }
  },
  {
    name: 'a manifest',
    good: ['{"schemaVersion":2,"config":{"digest":"sha256:a","size":1},"layers":[]}'],
    parse: (text) => readManifest(bytesOf(text), '')
  },
  {
    name: "a name at GitHub's registry",
    good: ['ghcr.io/b'],
    parse: (text) => {
      const read = parseReference(text)
      return read.kind === 'reference'
        ? checkGitHubName(read.reference, 'ghcr.io', text, 'a')
        : undefined
    }
  }
]
