// Programs: which one runs, behind `sudo`, `xargs` or `bash -c`; and of those that are not followed, which may push.
import {
  afterStart,
  concat,
  display,
  GivenUp,
  isEmpty,
  known,
  knownEnd,
  knownStart,
  type PartialText,
  split,
  unknown
} from '../values/partial.js'
import {
  deeper,
  doubtful,
  inSubshell,
  leaveUnresolved,
  type Machine,
  print,
  type Status,
  writeToNamedFiles
} from './machine.js'
import { parseScript } from './parser.js'
import { TOOLS } from './registry-tools.js'
import {
  anyFields,
  type Field,
  fieldOf,
  isRepetition,
  isWhollyUnknown,
  one,
  textValue,
  UNSET
} from './state.js'
import { lineAt, type Place, sourceOf } from './syntax.js'
import { runFilter } from './text-filters.js'
import { runTool } from './tool-arguments.js'

/** Runs a program that is no function and no builtin. */
export function runProgram(machine: Machine, fields: readonly Field[], place: Place): Status {
  const [program, ...args] = fields
  if (program === undefined) return 'success'
  const name = programName(program)
  if (name === 'xargs') return runXargs(machine, args, place)
  const script = SHELLS.has(name) ? scriptOf(machine, args) : undefined
  if (script !== undefined) return runShell(machine, script, args, place)
  const inner = runWrapped(machine, name, args, place)
  if (inner !== undefined) return inner
  if (!ONLY_READS.has(name)) writeToNamedFiles(machine, args)
  const tool = TOOLS.get(name)
  const status = tool && runTool(machine, tool, args, place)
  if (status !== undefined) return status
  if (runFilter(machine, name, args))
    return name === 'echo' || name === 'printf' ? 'success' : asksOrActs(name, args)
  const words = tool === undefined ? fields : [one([name]), ...args]
  const why = looksLikePush(words) ?? readsPush(machine, name, args)
  if (why !== undefined) leaveUnresolved(machine, place, why)
  const isQuiet = args.some(({ text }) => /^(?:-q|--quiet)$/.test(known(text) ?? ''))
  if (!isQuiet || tool !== undefined) print(machine, [unknown(`$(${name || '…'} …)`)])
  return asksOrActs(name, args)
}

/** Programs that write to no file that they are given; `tee` is followed. */
const ONLY_READS = new Set('awk cat cut echo grep head jq printf tail tee test tr wc'.split(' '))

/** The last part of its path, where that is known. */
function programName({ text, many }: Field): string {
  const last = knownEnd(text)
  const isTold = !many && (text.length === 1 || last.includes('/'))
  return isTold ? last.slice(last.lastIndexOf('/') + 1).replace(/\.exe$/, '') : ''
}

const SHELLS = new Set(['bash', 'sh', 'dash', 'zsh', 'ash'])

/** The text after `-c`, or what a shell without operands reads: `bash <<EOF`. */
function scriptOf({ input }: Machine, args: readonly Field[]): PartialText | undefined {
  const words = args.map(({ text }) => known(text) ?? '?')
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word))
  if (at !== -1) return args[at + 1]?.text
  const isReading = words.every((word) => /^-(?:[eux]*s?|[eux]*o|)$|^pipefail$/.test(word))
  return isReading && input?.some((part) => typeof part === 'string') === true ? input : undefined
}

/** A text that another program reads as a script. */
function readsPush({ input }: Machine, name: string, args: readonly Field[]): string | undefined {
  const isReading = args.length === 0 || args.some(({ text }) => known(text) === '-')
  const reads = name === 'ssh' || (INTERPRETERS.has(name) && isReading)
  return reads && mentionsPush(display(input ?? [])) ? 'what it reads may push an image' : undefined
}

/** Runs a text as a script; one that cannot be told is unresolved where it may push. */
export function runText(machine: Machine, text: PartialText, place: Place): Status {
  if (isEmpty(text)) return 'success'
  if (isWhollyUnknown(text)) return 'either'
  const source = sourceOf(text, lineAt(place.source, place.from))
  return deeper(machine, () => {
    let list
    try {
      list = parseScript(source, machine.budget, machine.depth)
    } catch (error) {
      if (!(error instanceof GivenUp) || machine.budget.left < 0) throw error
      if (mentionsPush(display(text))) leaveUnresolved(machine, place, error.message)
      return 'either'
    }
    return machine.runList(machine, list)
  })
}

/** Runs a text in a new shell, which sees only what is exported, and names that every shell has. */
function runShell(
  machine: Machine,
  text: PartialText,
  args: readonly Field[],
  place: Place
): Status {
  return inSubshell(machine, () => {
    const { variables, exported, environment, functions } = machine.state
    for (const name of variables.keys()) {
      const isSeen = exported.has(name) || environment(name) !== undefined
      if (!isSeen && !/^(?:GITHUB_ENV|GITHUB_OUTPUT|IFS)$/.test(name)) variables.set(name, UNSET)
    }
    functions.clear()
    machine.state.errexit = args.some(({ text }) => /^-[a-z]*e/.test(known(text) ?? ''))
    return runText(machine, text, place)
  })
}

/** `xargs` runs a program with the words of its input, all at once or `-n` or `-I` at a time. */
function runXargs(machine: Machine, args: readonly Field[], place: Place): Status {
  const [given, words] = xargsOptions(args)
  const command = words.length === 0 ? [one(['echo'])] : words
  const placeholder = given.get('I') ?? (given.has('i') ? '{}' : undefined)
  const input = machine.input ?? [unknown('an input')]
  const delimiter = given.get('d')?.replace('\\n', '\n').replace('\\t', '\t')
  const ends = given.has('0') ? '\0' : (delimiter ?? (placeholder === undefined ? /\s+/ : '\n'))
  const items = input.some(isRepetition)
    ? anyFields('a list')
    : split(input, ends).flatMap((text) => (isEmpty(text) ? [] : [fieldOf(text)]))
  const most = placeholder === undefined ? Number(given.get('n') ?? given.get('L')) : 1
  const size = most > 0 ? most : Math.max(items.length, 1)
  for (let at = 0; at < items.length || (at === 0 && !given.has('I')); at += size) {
    const group = items.slice(at, at + size)
    const fields =
      placeholder === undefined
        ? [...command, ...group]
        : command.map(({ text, many }) => ({
            text: split(text, placeholder).reduce((so, part) =>
              concat(so, group[0]?.text ?? [], part)
            ),
            many
          }))
    const run = (): Status => deeper(machine, () => runProgram(machine, fields, place))
    if (group.some(({ many }) => many)) doubtful(machine, run)
    else run()
  }
  return 'done'
}

/**
 * Its options by letter, whose value may stand apart, and the words behind them.
 *
 * @see GNU findutils manual, "Invoking xargs"
 */
function xargsOptions(
  args: readonly Field[]
): readonly [ReadonlyMap<string, string>, readonly Field[]] {
  const given = new Map<string, string>()
  let command = args
  for (;;) {
    const [first, ...others] = command
    const option = /^-([0dEiILnPrst])(.*)$/.exec((first && known(first.text)) ?? '')
    if (option === null) return [given, command]
    const [, letter = '', value = ''] = option
    const apart = value === '' && 'dEILnPs'.includes(letter)
    given.set(letter, apart ? (known(others[0]?.text ?? []) ?? '') : value)
    command = apart ? others.slice(1) : others
  }
}

/** They run another program. Options that take a value; coreutils and sudo manuals; bash manual, Bourne Shell Builtins. */
const WRAPPERS = new Map([
  ['sudo', '-u -g -h -p -C -r -t -T -U -D --user --group --preserve-env'],
  ['env', '-u -C -S --unset --chdir'],
  ['command', ''],
  ['builtin', ''],
  ['exec', '-a'],
  ['nohup', ''],
  ['time', '-f -o'],
  ['nice', '-n --adjustment'],
  ['stdbuf', '-i -o -e'],
  ['timeout', '-s -k --signal --kill-after']
])

/** Runs the program behind it with `NAME=value` before that; undefined where the name is none of these. */
function runWrapped(
  machine: Machine,
  name: string,
  args: readonly Field[],
  place: Place
): Status | undefined {
  const values = WRAPPERS.get(name)?.split(' ')
  // `command -v name` only looks for it.
  const onlyLooks = name === 'command' && /^-[vV]/.test(knownStart(args[0]?.text ?? []))
  if (values === undefined || onlyLooks) return undefined
  let rest = args
  const settings: PartialText[] = []
  for (;;) {
    const [first, ...others] = rest
    const start = knownStart(first?.text ?? [])
    const setting = name !== 'command' && /^[A-Za-z_]\w*=/.test(start)
    if (!setting && !start.startsWith('-')) break
    if (setting && first !== undefined) settings.push(first.text)
    else if (/^(?:-u|--unset)$/.test(start) && name === 'env') settings.push(others[0]?.text ?? [])
    rest = values.includes(start) ? others.slice(1) : others
    if (start === '--') break
  }
  const program = name === 'timeout' ? rest.slice(1) : rest
  if (program.length === 0) return 'done'
  return inSubshell(machine, () => {
    for (const setting of settings) set(machine, setting)
    return deeper(machine, () => runProgram(machine, program, place))
  })
}

/** `NAME=value`; a bare name is unset. */
function set({ state }: Machine, setting: PartialText): void {
  const [name = ''] = knownStart(setting).split('=')
  state.variables.set(name, textValue(afterStart(setting, name.length + 1)))
  state.exported.add(name)
}

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
  'make gmake just task rake invoke inv mage dagger nox tox earthly'.split(' ')
)
const PACKAGE_RUNNERS = new Set('npm yarn pnpm bun npx nx turbo lerna'.split(' '))
const INTERPRETERS = new Set(
  'bash sh zsh dash ash source . python python3 node ruby perl deno tsx ts-node pwsh php'.split(' ')
)

/** Their names, the words with which they may push, and why that is not told. */
const BUILDERS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^earthly$/, /--push\b|--ci\b/, 'the Earthfile names what it pushes'],
  [
    /^goreleaser$/,
    /^(?!.*(?:--snapshot|--skip[= ]\S*publish|--skip-publish|\bcheck\b|\bbuild\b|\bhealthcheck\b)).*\brelease\b/s,
    'the configuration of goreleaser names what it pushes'
  ],
  [
    /^(?:mvn|mvnw)$/,
    /\bjib:build\b|docker:push|dockerfile:push|k8s:push|build-image.*publish=true|container-image\.push=true/,
    'the Maven project names what it pushes'
  ],
  [
    /^(?:gradle|gradlew)$/,
    /(?:^|[ :])(?:jib|dockerPush\w*|pushDocker\w*|dockerBuildAndPush\w*|\w*[dD]ocker\w*[pP]ush\w*|\w*[pP]ush\w*(?:Image|Docker)\w*)(?: |$)|--publishImage|container-image\.push=true/,
    'the Gradle project names what it pushes'
  ],
  [/^dotnet$/, /PublishContainer|ContainerRegistry/i, 'the .NET project names what it pushes'],
  [
    /^sbt$/,
    /docker:publish\b|Docker\/publish\b|\bpublish\b.*docker|ko:publish/i,
    'the sbt project names what it pushes'
  ],
  [/^(?:bazel|bazelisk)$/, /\brun\b.*(?:push|publish)/i, 'the Bazel target names what it pushes'],
  [
    /^nix$/,
    /\brun\b.*(?:push|publish|copyTo|upload|image|docker)/i,
    'the flake names what it pushes'
  ],
  [
    /^skaffold$/,
    /\b(?:run|build|dev|deploy)\b(?!.*--push=false)/,
    'skaffold.yaml names what it pushes'
  ],
  [/^werf$/, /\b(?:build|converge|export|bundle)\b/, 'werf.yaml names what it pushes'],
  [/^(?:executor|kaniko)$/, /--destination/, 'kaniko is not read'],
  [/^pack$/, /--publish\b/, 'pack is not read'],
  [/^notation$/, /\bsign\b/, 'it writes a signature beside the image'],
  [
    /^(?:apko|melange|imgpkg|kbld|wasm-to-oci|stacker|porter|timoni|spin|wash|conftest|kwctl|tkn|img|orca-build|vab|dagger|devcontainer|buildkit|operator-sdk|opm|regbot|regsync|acorn|kpack|kp|fn|func|s2i|faas-cli|nixpacks|heroku|fly|flyctl)$/,
    /\b(?:push|publish|copy|--push|deploy|call|once|server|sync)\b/,
    'the program may push an image'
  ],
  [/^az$/, /\bacr\b.*\b(?:build|import|run)\b/, 'it builds and pushes in the registry'],
  [/^gcloud$/, /\bbuilds\b.*\bsubmit\b/, 'it builds and pushes elsewhere'],
  [
    /^(?:docker|podman)$/,
    /\b(?:run|exec)\b.*(?:kaniko|docker:\/\/|--destination\b|(?<![\w-])push(?![\w-]))/s,
    'the container may push an image'
  ]
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
  const [builder, pushes, why] = BUILDERS.find(([builder]) => builder.test(base)) ?? []
  if (builder !== undefined) return pushes?.test(rest) === true ? why : undefined
  if (name === undefined && words.length === 1) return 'the command is not known'
  if (name === undefined)
    return PUSHES.test(words.join(' ')) ? 'the program is not known' : undefined
  if (RUNNERS.has(base) || PACKAGE_RUNNERS.has(base)) return runner(base, rest)
  if (INTERPRETERS.has(base)) return scriptFile(rest)
  if (/\/|\.(?:sh|bash|py|js|mjs|ts|rb|pl|ps1)$/.test(name)) return scriptFile(words.join(' '))
  // `docker run --publish` is about ports.
  const isPush = PUSHES.test(rest.replace(/--publish(?:-all)?(?:[= ]\S+)?/g, ''))
  return isPush && ABOUT_IMAGES.test(`${base} ${rest}`) ? 'its words speak of a push' : undefined
}

function runner(name: string, rest: string): string | undefined {
  if (PUSH_SETTING.test(rest)) return 'it is told to push'
  const isOfPackages = PACKAGE_RUNNERS.has(name)
  const runsScript = /\brun\b|\bexec\b|^(?:npx|yarn|pnpm|bun|nx|turbo)/.test(`${name} ${rest}`)
  if (isOfPackages && !runsScript) return undefined
  // Publishing a package of the language is no push of an image.
  const strong = isOfPackages ? /(?:^|[^a-z])push(?![a-z])/i : STRONG
  return suspicious(rest, strong) ? `what ${name} runs may push an image` : undefined
}

function suspicious(text: string, strong: RegExp): boolean {
  if (strong.test(text) || REGISTRY_HOST.test(text)) return true
  return text.split(' ').some((word) => WEAK.test(word) && !HARMLESS.test(word))
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
const ASKS =
  /^(?:inspect|diff|digest|ls|list|show|exists|images|ps|version|status|config|search|rev-parse|ls-remote)$/

/** Does a program ask a question or do a step, for what stands after `&&`? */
function asksOrActs(name: string, args: readonly Field[]): Status {
  if (!ACTS.has(name)) return 'either'
  const asks = args.slice(0, 3).some(({ text }) => ASKS.test(known(text) ?? ''))
  return asks ? 'either' : 'done'
}
