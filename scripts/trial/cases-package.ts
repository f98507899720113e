// Cases whose trouble lies in the name, the package or the registry of an image to be pushed.
import { distribution } from '../../__tests__/fakes/distribution.js'
import { ecr, google } from '../../__tests__/fakes/others.js'
import type { World } from '../../__tests__/fakes/world.js'
import { company, COMPANY_PASSWORD } from '../../__tests__/action/scenarios/registries.js'
import { said } from './acts.js'
import type { Case, State } from './case.js'

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const ECR_PASSWORD = 'an-ecr-password'
const COMPANY = 'registry.corp.example'

/** Was this done, with words that hold these? */
export function did({ done }: State, name: string, ...words: readonly string[]): boolean {
  return done.some(({ act, given }) => {
    const text = JSON.stringify(given)
    return act === name && words.every((word) => text.includes(word))
  })
}

export function withHosts(world: World, hosts: NonNullable<World['hosts']>): World {
  return { ...world, hosts: { ...world.hosts, ...hosts } }
}

export const PACKAGE_CASES: readonly Case[] = [
  { reason: 'invalid-name', scenario: 'capitals-in-the-name', accepts: ['edit-workflow'] },
  { reason: 'invalid-name', scenario: 'doubled-host', accepts: ['edit-workflow'] },
  {
    reason: 'registry-retired',
    scenario: 'retired-registry',
    look: { registry: 'docker.pkg.github.com' },
    accepts: ['edit-workflow']
  },
  { reason: 'wrong-owner', scenario: 'image-of-a-former-owner', accepts: ['edit-workflow'] },
  { reason: 'owner-not-found', scenario: 'misspelt-owner', accepts: ['edit-workflow'] },
  {
    reason: 'repository-missing',
    scenario: 'ecr-repository-missing',
    look: {
      before: [{ registry: ECR, username: 'AWS', password: '${{ secrets.ECR_PASSWORD }}' }]
    },
    secrets: { ECR_PASSWORD },
    accepts: ['create-registry-repository'],
    then: (world, state) => {
      const made = did(state, 'create-registry-repository', 'team/other') ? ['team/other'] : []
      const paths = ['team/app', ...made]
      const handler = ecr({ password: ECR_PASSWORD, repositories: paths, writable: paths })
      return withHosts(world, { [ECR]: handler })
    }
  },
  {
    reason: 'package-access',
    scenario: 'package-without-this-repository',
    accepts: ['grant-package-access', 'edit-workflow']
  },
  {
    reason: 'package-access',
    scenario: 'company-registry-closed',
    secrets: { PUSH_TOKEN: COMPANY_PASSWORD },
    accepts: ['grant-registry-right'],
    then: (world, state) => {
      const given = did(state, 'grant-registry-right', 'other/app', 'push') ? ['other/app'] : []
      const users = { builder: { password: COMPANY_PASSWORD, write: ['team/app', ...given] } }
      return withHosts(world, { [COMPANY]: distribution({ auth: 'token', users }) })
    }
  },
  {
    reason: 'creation-forbidden',
    scenario: 'organization-forbids-new-packages',
    accepts: [
      'allow-package-creation',
      'set-default-token-permissions',
      'push-image',
      'grant-package-access'
    ]
  },
  {
    reason: 'too-visible',
    scenario: 'public-and-expected-private',
    accepts: ['edit-workflow', 'delete-package', 'push-image']
  },
  {
    reason: 'too-visible',
    scenario: 'internal-and-expected-private',
    accepts: ['edit-workflow', 'change-package-visibility']
  },
  {
    reason: 'refused',
    scenario: 'unknown-words',
    accepts: ['ask-registry-operator']
  },
  {
    reason: 'unrecognised-response',
    scenario: 'google-web-page',
    accepts: ['edit-workflow', 'save-secret', 'grant-registry-right', 'create-registry-repository'],
    then: (world, state) => {
      // The page stands there for who comes without a key.
      const password = Object.values(state.secrets.actions).find((one) => one.startsWith('{'))
      const named = /_json_key|oauth2accesstoken/.test(state.workflow)
      if (password === undefined || !named) return world
      return withHosts(world, { 'gcr.io': google({ admits: ['our-project'], password }) })
    }
  },
  {
    reason: 'untrusted-realm',
    scenario: 'untrusted-realm',
    accepts: ['change-token-service'],
    then: (world, state) => {
      const act = state.done.find((one) => one.act === 'change-token-service')
      const host = act === undefined ? '' : said(act, 'host')
      return host.endsWith('corp.example') ? withHosts(world, { [COMPANY]: company() }) : world
    }
  }
]
