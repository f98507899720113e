// Whether a program asks a question or does a step, for what stands after `&&`.
import type { Field } from './value.js'
import type { Status } from './machine.js'
import { known } from '../values/partial.js'

/** Steps that scripts are written for to succeed. Every other program may end either way. */
const ACTS = new Set(
  (
    'echo printf cat cd pushd popd mkdir cp mv rm ln chmod chown touch tee sleep date sed tr cut tar ' +
    'unzip zip gzip install apt apt-get apk dnf yum brew snap pip pip3 npm npx yarn pnpm bun node python ' +
    'python3 go cargo rustup make just task cmake ninja mvn mvnw gradle gradlew dotnet java javac ' +
    'docker podman buildah skopeo crane regctl oras helm ko cosign nerdctl depot docker-compose ' +
    'goreleaser git aws gcloud az sudo export login logout jq yq envsubst basename dirname'
  ).split(' ')
)

/** Words with which a program only looks something up, so that its failure is an answer. */
const ASKS = new Set(
  'inspect diff digest ls list show exists images ps version status config search rev-parse ls-remote'.split(
    ' '
  )
)

export function asksOrActs(name: string, args: readonly Field[]): Status {
  if (!ACTS.has(name)) return 'either'
  const asks = args.slice(0, 3).some(({ text }) => ASKS.has(known(text) ?? ''))
  return asks ? 'either' : 'done'
}
