// Pushes that nobody is to be asked about, with other logins than the job's own token.
import { expect, test } from '@jest/globals'
import { reportOf } from '../../src/decide-and-report.js'
import { decide, type Situation } from './scene.js'

const OTHERS: Situation = {
  inputs: { images: 'ghcr.io/other-org/x', username: 'octocat', password: 'ghp_classic' },
  world: {
    tokens: { ghp_classic: { kind: 'classic', user: 'octocat', scopes: ['write:packages'] } }
  }
}

test.each<readonly [string, Situation, string]>([
  ['an image on the Docker Hub', { inputs: { images: 'team/app' } }, 'docker.io'],
  ['an image of another owner, with a personal token', OTHERS, 'ghcr.io']
])("%s is not told of the job's permissions", async (_name, situation, host) => {
  const { annotations } = await reportOf(
    await decide({ ...situation, inputs: { ...situation.inputs, probe: 'false' } })
  )
  expect(annotations.map(({ message }) => message.split('\n').slice(0, 2))).toEqual([
    [
      `No upload was tried, and only the registry can tell whether the login for ${host} may push. The push goes on (\`on-unknown: push\`).`,
      'Fix: Set `probe: true` in the ghcr-preflight step, so that it asks the registry'
    ]
  ])
})
