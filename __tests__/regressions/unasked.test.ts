// Pushes that nobody is to be asked about, with other logins than the job's own token.
import { expect, test } from '@jest/globals'
import { reportOf } from '../../src/report/report.js'
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
  const { annotations } = reportOf(
    await decide({ ...situation, inputs: { ...situation.inputs, probe: 'false' } })
  )
  expect(annotations.map(({ message }) => message.split('\n').slice(0, 3))).toEqual([
    [
      `No upload was tried, and whether the login for ${host} may push there, only the registry can tell. Because of \`on-unknown: push\` this does not stop the push.`,
      'What to do:',
      'Workflow author: Set the input `probe` to `true`, so that the registry is asked.'
    ]
  ])
})
