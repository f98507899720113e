// A token or password made anew, and saved as a secret of the repository.
import type { Token } from '../../__tests__/fakes/world.js'
import { said, saidList, type Act } from './acts.js'
import type { Found, State } from './case.js'

interface Made {
  readonly value: string
  /** What GitHub knows of it; absent for what is not of GitHub. */
  readonly token?: Token
}

export function withSecret(state: State, act: Act, one: Found): State {
  const store = said(act, 'store') === 'dependabot' ? 'dependabot' : 'actions'
  const { value, token } = made(act, one)
  const secrets = { ...state.secrets[store], [said(act, 'name')]: value }
  const tokens = { ...state.world.tokens, ...(token === undefined ? {} : { [value]: token }) }
  return {
    ...state,
    secrets: { ...state.secrets, [store]: secrets },
    world: { ...state.world, tokens }
  }
}

/** Of nobody: the letters only have the shape of a token. */
const LETTERS = 'freshlyMadeForTheTrialOfTheMessages0'

function made(act: Act, { run, password = '' }: Found): Made {
  const user = run.inputs['username'] ?? run.job.env['GITHUB_ACTOR'] ?? ''
  switch (said(act, 'kind')) {
    case 'classic-token':
      return {
        value: `ghp_${LETTERS}`,
        token: { kind: 'classic', user, scopes: saidList(act, 'scopes') }
      }
    case 'fine-grained-token':
      return { value: `github_pat_${LETTERS}`, token: { kind: 'fine-grained', user } }
    case 'app-token': {
      const owner = run.job.env['GITHUB_REPOSITORY_OWNER'] ?? ''
      return { value: `ghs_777_${LETTERS}`, token: { kind: 'app', owner } }
    }
    case 'service-account-key':
      return { value: `{ "type": "service_account", "private_key": "${LETTERS}" }` }
    default:
      return { value: password }
  }
}
