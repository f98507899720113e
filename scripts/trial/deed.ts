// What each act of the menu changes in the world, in the repository or on the runner.
import type { Texts } from '../../__tests__/action/scenarios/scenario.js'
import { same } from '../../__tests__/fakes/state.js'
import type { Account, Package, Token, World } from '../../__tests__/fakes/world.js'
import { said, saidList, type Act, type ActName } from './acts.js'
import type { Found, State } from './case.js'
import { emptyHelper } from './empty-helper.js'
import { withSecret } from './new-secret.js'
import { withPushed } from './pushed-image.js'

/** The state after an act. An act that has nothing to do with the case changes nothing. */
export function afterAct(state: State, act: Act, one: Found, mended: Texts): State {
  const next = DEEDS[act.act]?.(state, act, one, mended) ?? state
  return { ...next, done: [...state.done, act] }
}

type Deed = (state: State, act: Act, one: Found, mended: Texts) => State

/** What is missing here changes nothing, or is what a case makes of it by itself. */
const DEEDS: Readonly<Partial<Record<ActName, Deed>>> = {
  'add-to-ip-allow-list': ofOrganization({ ipAllowList: false }),
  'allow-classic-tokens': ofOrganization({ classicTokens: 'allowed' }),
  'allow-package-creation': ofOrganization({
    memberCreation: 'allowed',
    workflowPackages: 'allowed'
  }),
  'ask-registry-operator': withoutTrouble,
  'authorise-token-for-sso': (state, act) =>
    withClassic(state, { sso: [said(act, 'organization')] }),
  'change-package-visibility': ofPackage(withVisibility),
  'change-token-scopes': (state, act) => withClassic(state, { scopes: saidList(act, 'scopes') }),
  'delete-package': ofPackage(() => []),
  'edit-dockerfile': (state, _act, _one, mended) => ({
    ...state,
    files: { ...state.files, Dockerfile: fileOf(mended, 'Dockerfile') }
  }),
  'edit-workflow': (state, _act, _one, mended) => ({
    ...state,
    workflow: fileOf(mended, 'workflow.yml')
  }),
  'grant-package-access': ofPackage(withRole),
  'install-credential-helper': (state, act) => ({
    ...state,
    programs: { ...state.programs, ...emptyHelper(said(act, 'helper')) }
  }),
  'log-out-on-runner': (state, act) => ({
    ...state,
    logins: state.logins.filter(({ registry }) => registry !== said(act, 'registry'))
  }),
  'move-to-listed-runner': (state) => withAccounts(state, () => true, { ipAllowList: false }),
  'push-image': (state, act, { run }) => {
    const repository = run.job.env['GITHUB_REPOSITORY'] ?? ''
    return { ...state, world: withPushed(state.world, said(act, 'image'), repository) }
  },
  'save-secret': withSecret,
  'turn-off-sso': ofOrganization({ requiresSso: false }),
  'wait-and-run-again': withoutTrouble
}

function fileOf(mended: Texts, name: string): string {
  const text = mended[name]
  if (text === undefined) throw new Error(`there is no mended/${name}`)
  return text
}

function withoutTrouble(state: State): State {
  return { ...state, world: { ...state.world, quirks: [] } }
}

function ofOrganization(change: Partial<Account>): Deed {
  return (state, act) =>
    withAccounts(state, ({ login }) => same(login, said(act, 'organization')), change)
}

function withAccounts(
  state: State,
  isMeant: (account: Account) => boolean,
  change: Partial<Account>
): State {
  const accounts = state.world.accounts.map((account) =>
    isMeant(account) ? { ...account, ...change } : account
  )
  return { ...state, world: { ...state.world, accounts } }
}

function withClassic(state: State, change: Partial<Extract<Token, { kind: 'classic' }>>): State {
  const tokens: World['tokens'] = Object.fromEntries(
    Object.entries(state.world.tokens).map(([secret, token]): readonly [string, Token] => [
      secret,
      token.kind === 'classic' ? { ...token, ...change } : token
    ])
  )
  return { ...state, world: { ...state.world, tokens } }
}

function ofPackage(change: (held: Package, act: Act) => readonly Package[]): Deed {
  return (state, act) => {
    const packages = state.world.packages.flatMap((held) => {
      const isMeant = same(`${held.owner}/${held.name}`, said(act, 'package'))
      return isMeant ? change(held, act) : [held]
    })
    return { ...state, world: { ...state.world, packages } }
  }
}

/** A public package stays public (GitHub docs, "Configuring a package's access control and visibility"). */
function withVisibility(held: Package, act: Act): readonly Package[] {
  const wanted = said(act, 'visibility').toLowerCase()
  const visibility = (['public', 'internal', 'private'] as const).find((one) => one === wanted)
  const stays = visibility === undefined || held.visibility === 'public'
  return [stays ? held : { ...held, visibility }]
}

function withRole(held: Package, act: Act): readonly Package[] {
  const wanted = said(act, 'role').toLowerCase()
  const role = (['read', 'write', 'admin'] as const).find((one) => one === wanted)
  const to = said(act, 'to')
  if (role === undefined) return [held]
  return to.includes('/')
    ? [{ ...held, repositories: { ...held.repositories, [to]: role } }]
    : [{ ...held, users: { ...held.users, [to]: role } }]
}
