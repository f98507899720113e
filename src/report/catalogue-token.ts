// Knows the words for tokens of a kind, a server or a scope that the registry does not take.
import {
  advice,
  isPulled,
  jobTokenFits,
  scopeFor,
  useJobToken,
  type Entry,
  type Fix,
  type Scene
} from './advice.js'
import { tokenWords } from './catalogue-credential.js'
import { otherOwnerFix } from './catalogue-name.js'
import { classicTokens } from '../text/links.js'
import { code, list, plain, say } from '../text/sentence.js'

export const tokenHost: Entry<'token-host'> = ({ registry, server }, scene) =>
  advice(
    say`The token of this job belongs to ${server}, and ${registry} belongs to another GitHub.`,
    [
      {
        by: 'workflow author',
        text: say`If the image is meant to be on the registry of this server: put ${code(scene.facts.run.server.registry)} in place of ${code(registry)}, in the image name and in the login step.`
      },
      {
        by: 'workflow author',
        text: say`If it is meant to be on ${registry}: log in there with a classic token (scope ${code(scopeFor(scene))}) of an account of that GitHub.`
      }
    ]
  )

export const unsupportedToken: Entry<'unsupported-token'> = ({ token }, scene) =>
  advice(
    say`The login uses a ${plain(tokenWords(token))}, and GitHub Packages takes no such token: the login works, the ${plain(isPulled(scene.target.target) ? 'pull' : 'push')} does not.`,
    tokenFixes(scene),
    { links: classicLinks(scene) }
  )

export const appToken: Entry<'app-token'> = ({ owner }, scene) =>
  advice(
    say`The login uses the token of a GitHub App other than Actions, and the registry refuses such tokens, even with permission to ${plain(isPulled(scene.target.target) ? 'read' : 'write')} packages.`,
    isPulled(scene.target.target) || jobTokenFits(scene)
      ? tokenFixes(scene)
      : [otherOwnerFix(owner)]
  )

export const tokenScope: Entry<'token-scope'> = ({ scopes }, scene) =>
  advice(
    scopes === undefined || scopes.length === 0
      ? say`The token of the login lacks the scope ${code(scopeFor(scene))}.`
      : say`The token of the login has the ${plain(scopes.length === 1 ? 'scope' : 'scopes')} ${list(
          scopes.map((scope) => [code(scope)]),
          6
        )}, and lacks ${code(scopeFor(scene))}.`,
    tokenFixes(scene),
    { links: classicLinks(scene) }
  )

/** The job's own token where it would do; a personal one only where it would not. */
function tokenFixes(scene: Scene): readonly Fix[] {
  const own = useJobToken(scene)
  const classic: Fix = {
    by: 'owner of the token',
    text: say`Log in with a classic token that has the scope ${code(scopeFor(scene))}, of an account that may ${plain(isPulled(scene.target.target) ? 'pull this image' : 'push there')}.`
  }
  return own.length === 0 ? [classic] : own
}

/** The settings of this server; of another one's tokens nothing is to be seen there. */
function classicLinks(scene: Scene): ReturnType<typeof advice>['links'] {
  const { name } = scene.target.target
  const own = name.kind === 'reference' && name.registry.kind === 'github'
  return own && useJobToken(scene).length === 0 ? [classicTokens(scene.facts)] : []
}
