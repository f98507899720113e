// The end of a job whose look breaks off, or has nothing to look at.
import { describe, expect, test } from '@jest/globals'
import { post } from '../../src/post.js'
import type { Files, Ports } from '../../src/ports.js'

function broken(): never {
  throw new Error('a fault of its own')
}

const files: Files = { read: broken, readHead: broken, list: broken, real: broken }
const ports: Ports = {
  runner: {
    env: { INPUT_IMAGES: 'ghcr.io/a/b:1', GITHUB_EVENT_PATH: '/event.json' },
    platform: 'linux',
    home: '/home',
    parentPid: 1,
    mask: broken,
    info: broken
  },
  clock: { now: broken, date: broken, sleep: broken },
  http: { send: broken },
  downloads: { digest: broken },
  requests: broken,
  files,
  programs: { run: broken },
  github: broken
}

describe('the end of a job', () => {
  test('does not turn it red where the look breaks off', async () => {
    const report = await post(ports, 0, broken)
    expect(report).toEqual({
      log: [],
      annotations: [
        {
          level: 'warning',
          title: 'ghcr-preflight did not check what was pushed',
          message:
            'The check after the push failed because of a bug in ghcr-preflight. That says nothing about the push.'
        }
      ],
      summary: '',
      failed: false
    })
  })
})
