// What commands are judged to do by their words alone: may they push, and do they ask or act?
import { display, known } from '../values/partial.js'
import type { Status } from './machine.js'
import type { Field } from './state.js'

/** Registries and tools, by which a text is about container images. */
const ABOUT_IMAGES =
  /\b(?:docker|podman|buildah|skopeo|crane|regctl|oras|helm|cosign|nerdctl|kaniko|buildx|jib|container|image|oci|ghcr\.io|quay\.io|gcr\.io|docker\.io|pkg\.dev|azurecr\.io|amazonaws\.com)(?![a-z])/i
const PUSHES = /(?<![a-z])(?:push|publish|copyToRegistry|upload)(?![a-z])/i
const REGISTRY_HOST =
  /(?:ghcr\.io|quay\.io|gcr\.io|docker\.io|pkg\.dev|azurecr\.io|amazonaws\.com|registry\.[\w.-]+)/i

/** Do the words of a text that is not read as a script mention a push of an image? */
export function mentionsPush(text: string): boolean {
  return PUSHES.test(text) && ABOUT_IMAGES.test(text)
}

/** Programs that never push an image, whatever stands in their words. */
const NEVER = new Set(
  (
    'echo printf cat ls grep egrep sed awk jq yq tr cut sort uniq head tail tee wc find test mkdir cp mv rm ' +
    'ln chmod chown touch sleep date git gh hub curl wget tar zip unzip gzip apt apt-get apk dnf yum brew ' +
    'snap pip pip3 pipx twine cargo gem kubectl kustomize terraform tofu ansible rsync scp sftp basename dirname ' +
    'which whereis type hash uname whoami id diff cmp comm patch openssl gpg base64 sha256sum md5sum env ' +
    'systemctl service crontab kill pkill trivy grype syft hadolint actionlint shellcheck docker-slim'
  ).split(' ')
)

/** Programs that run what a file of the repository says. */
const RUNNERS = new Set(
  'make gmake just task rake invoke inv mage dagger nox tox earthly npm yarn pnpm bun npx nx turbo lerna'.split(
    ' '
  )
)
const PACKAGE_RUNNERS = new Set('npm yarn pnpm bun npx nx turbo lerna'.split(' '))
const INTERPRETERS = new Set(
  'bash sh zsh dash ash source . python python3 node ruby perl deno tsx ts-node pwsh php'.split(' ')
)

/** Of these, each row says when they push. */
const KNOWN_BUILDERS: readonly {
  readonly name: RegExp
  readonly when: RegExp
  readonly why: string
}[] = [
  { name: /^earthly$/, when: /--push\b|--ci\b/, why: 'the Earthfile names what it pushes' },
  {
    name: /^goreleaser$/,
    when: /^(?!.*(?:--snapshot|--skip[= ]\S*publish|--skip-publish|\bcheck\b|\bbuild\b|\bhealthcheck\b)).*\brelease\b/s,
    why: 'the configuration of goreleaser names what it pushes'
  },
  {
    name: /^(?:mvn|mvnw)$/,
    when: /\bjib:build\b|docker:push|dockerfile:push|k8s:push|build-image.*publish=true|container-image\.push=true/,
    why: 'the Maven project names what it pushes'
  },
  {
    name: /^(?:gradle|gradlew)$/,
    when: /(?:^|[ :])(?:jib|dockerPush\w*|pushDocker\w*|dockerBuildAndPush\w*|\w*[dD]ocker\w*[pP]ush\w*|\w*[pP]ush\w*(?:Image|Docker)\w*)(?: |$)|--publishImage|container-image\.push=true/,
    why: 'the Gradle project names what it pushes'
  },
  {
    name: /^dotnet$/,
    when: /PublishContainer|ContainerRegistry/i,
    why: 'the .NET project names what it pushes'
  },
  {
    name: /^sbt$/,
    when: /docker:publish\b|Docker\/publish\b|\bpublish\b.*docker|ko:publish/i,
    why: 'the sbt project names what it pushes'
  },
  {
    name: /^(?:bazel|bazelisk)$/,
    when: /\brun\b.*(?:push|publish)/i,
    why: 'the Bazel target names what it pushes'
  },
  {
    name: /^nix$/,
    when: /\brun\b.*(?:push|publish|copyTo|upload|image|docker)/i,
    why: 'the flake names what it pushes'
  },
  {
    name: /^skaffold$/,
    when: /\b(?:run|build|dev|deploy)\b(?!.*--push=false)/,
    why: 'skaffold.yaml names what it pushes'
  },
  {
    name: /^werf$/,
    when: /\b(?:build|converge|export|bundle)\b/,
    why: 'werf.yaml names what it pushes'
  },
  { name: /^(?:executor|kaniko)$/, when: /--destination/, why: 'kaniko is not read' },
  { name: /^pack$/, when: /--publish\b/, why: 'pack is not read' },
  { name: /^notation$/, when: /\bsign\b/, why: 'it writes a signature beside the image' },
  {
    name: /^(?:apko|melange|imgpkg|kbld|wasm-to-oci|stacker|porter|timoni|spin|wash|conftest|kwctl|tkn|img|orca-build|vab|dagger|devcontainer|buildkit|operator-sdk|opm|regbot|regsync|acorn|kpack|kp|fn|func|s2i|faas-cli|nixpacks|heroku|fly|flyctl)$/,
    when: /\b(?:push|publish|copy|--push|deploy|call|once|server|sync)\b/,
    why: 'the program may push an image'
  },
  {
    name: /^az$/,
    when: /\bacr\b.*\b(?:build|import|run)\b/,
    why: 'it builds and pushes in the registry'
  },
  { name: /^gcloud$/, when: /\bbuilds\b.*\bsubmit\b/, why: 'it builds and pushes elsewhere' },
  {
    name: /^(?:docker|podman)$/,
    when: /\b(?:run|exec)\b.*(?:kaniko|docker:\/\/|--destination\b|(?<![\w-])push(?![\w-]))/s,
    why: 'the container may push an image'
  }
]

/** A word of a target or of a file's name that means a push. */
const STRONG = /(?:^|[^a-z])(?:push|publish|release|upload|promote|ship)(?:es|ed|ing|er)?(?![a-z])/i
/** One that means an image, which is often pushed where it is built. */
const WEAK =
  /(?:^|[^a-z])(?:docker|images?|containers?|oci|ghcr|registry|manifests?|multi-?arch|buildx|bake|charts?|helm)(?![a-z])/i
/** One that means that something else is done. */
const HARMLESS =
  /(?:^|[^a-z])(?:tests?|lint|check|checks|verify|scan|generate|gen|docs?|fmt|format|clean|install|setup|deps|version|up|down|start|stop|run|logs|login|prerequisites|pull|load|template|unittest)(?![a-z])/i
const PUSH_SETTING =
  /(?:^|[ _])push(?:_\w+)?=(?:1|true|yes|y)\b|--(?:push|publish)(?![\w-])(?!=(?:false|no))/i

/**
 * Why a command that is not understood may push an image; undefined where nothing speaks for it.
 *
 * Said where its words speak of pushing or of images; a program that is only unknown is no reason.
 */
export function looksLikePush(fields: readonly Field[]): string | undefined {
  const words = fields.map(({ text }) => display(text))
  const [program] = fields
  const name = program === undefined ? undefined : known(program.text)
  const base = (name ?? '').replace(/^.*\//, '').replace(/\.exe$/, '')
  const rest = words.slice(1).join(' ').slice(0, 4000)
  if (NEVER.has(base)) return undefined
  const builder = KNOWN_BUILDERS.find((row) => row.name.test(base))
  if (builder !== undefined) return builder.when.test(rest) ? builder.why : undefined
  if (name === undefined) return unknownProgram(fields, words)
  if (RUNNERS.has(base)) return runner(base, rest)
  if (INTERPRETERS.has(base)) return scriptFile(rest)
  if (isFile(name)) return scriptFile(words.join(' '))
  return PUSHES.test(withoutPorts(rest)) && ABOUT_IMAGES.test(`${base} ${rest}`)
    ? 'its words speak of a push'
    : undefined
}

/** `docker run --publish` is about ports. */
function withoutPorts(text: string): string {
  return text.replace(/--publish(?:-all)?(?:[= ]\S+)?/g, '')
}

function unknownProgram(fields: readonly Field[], words: readonly string[]): string | undefined {
  if (fields.length === 1) return 'the command is not known'
  return PUSHES.test(words.join(' ')) ? 'the program is not known' : undefined
}

function runner(name: string, rest: string): string | undefined {
  if (PUSH_SETTING.test(rest)) return 'it is told to push'
  // Publishing a package of the language is no push of an image.
  const strong = PACKAGE_RUNNERS.has(name) ? /(?:^|[^a-z])push(?![a-z])/i : STRONG
  if (
    PACKAGE_RUNNERS.has(name) &&
    !/\brun\b|\bexec\b|^(?:npx|yarn|pnpm|bun|nx|turbo)/.test(`${name} ${rest}`)
  )
    return undefined
  return suspicious(rest, strong) ? `what ${name} runs may push an image` : undefined
}

function suspicious(text: string, strong: RegExp): boolean {
  if (strong.test(text) || REGISTRY_HOST.test(text)) return true
  return text.split(' ').some((word) => WEAK.test(word) && !HARMLESS.test(word))
}

function isFile(name: string): boolean {
  return name.includes('/') || /\.(?:sh|bash|py|js|mjs|ts|rb|pl|ps1)$/.test(name)
}

function scriptFile(text: string): string | undefined {
  if (PUSH_SETTING.test(text)) return 'it is told to push'
  const strong = new RegExp(`${STRONG.source}|(?:^|[^a-z])deploy`, 'i')
  return suspicious(text, strong) ? 'the script may push an image' : undefined
}

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

/** Does a program ask a question or do a step, for what stands after `&&`? */
export function asksOrActs(name: string, args: readonly Field[]): Status {
  if (!ACTS.has(name)) return 'either'
  const asks = args.slice(0, 3).some(({ text }) => ASKS.has(known(text) ?? ''))
  return asks ? 'either' : 'done'
}
