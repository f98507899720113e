// docker and other programs that build images: their commands and the options that take values.
import { isSet, optionValues } from './arguments.js'
import { bakeEffects, BUILD_VALUES, buildEffects, imagetoolsEffects } from './build.js'
import { loginCommands } from './logins.js'
import { inFile, operand, optionOr, push, unresolved, type Tool, type ToolCommand } from './tool.js'

/** docker/cli, docs/reference/commandline; docker/buildx, docs/reference. */
export const COMPOSE =
  'file|f project-name|p profile env-file project-directory ansi parallel progress'

export const BUILDX: readonly ToolCommand[] = [
  { words: 'build|b', values: BUILD_VALUES, effects: buildEffects },
  {
    words: 'bake|f',
    values: 'set file|f allow builder call list metadata-file policy progress provenance sbom var',
    effects: bakeEffects
  },
  {
    words: 'imagetools create',
    values: 'tag|t annotation builder file|f metadata-file platform|p progress',
    effects: imagetoolsEffects
  }
]

export const DOCKER: Tool = {
  name: 'docker',
  globals: {
    values: `config context|c host|H log-level|l tlscacert tlscert tlskey builder ${COMPOSE}`
  },
  commands: [
    { words: 'push', values: 'platform', flags: 'all-tags|a', effects: operand(1, 0) },
    { words: 'image push', values: 'platform', flags: 'all-tags|a', effects: operand(1, 0) },
    { words: 'manifest push', values: '', effects: operand(1, 0) },
    { words: 'trust sign', values: '', effects: operand(1, 0) },
    { words: 'plugin|model push', values: '', effects: operand(1, 0) },
    { words: 'build', values: BUILD_VALUES, effects: buildEffects },
    { words: 'image|builder build', values: BUILD_VALUES, effects: buildEffects },
    ...BUILDX.map((row) => ({ ...row, words: `buildx ${row.words}` })),
    { ...BUILDX[1], words: 'bake', values: BUILDX[1]?.values ?? '', effects: bakeEffects },
    ...composeCommands('compose '),
    ...loginCommands('')
  ]
}

export function composeCommands(prefix: string): readonly ToolCommand[] {
  return [
    { words: `${prefix}push`, values: COMPOSE, effects: inFile('the compose file') },
    {
      words: `${prefix}build`,
      values: `${COMPOSE} build-arg builder memory ssh`,
      effects: ({ args }) =>
        isSet(args, 'push') === false ? [] : [unresolved('the compose file names what it pushes')]
    }
  ]
}

/** containerd/nerdctl, docs/command-reference.md. */
export const NERDCTL: Tool = {
  name: 'nerdctl',
  globals: { values: 'namespace|n address|a host|H snapshotter storage-driver cni-path data-root' },
  commands: [
    {
      words: 'push',
      values: 'platform sign cosign-key notation-key-name estargz',
      effects: operand(1, 0)
    },
    { words: 'image push', values: 'platform sign cosign-key', effects: operand(1, 0) },
    { words: 'manifest push', values: '', effects: operand(1, 0) },
    { words: 'build', values: BUILD_VALUES, effects: buildEffects },
    ...composeCommands('compose '),
    ...loginCommands('')
  ]
}

/** depot/cli, README.md: the options of buildx. */
export const DEPOT: Tool = {
  name: 'depot',
  globals: { values: '' },
  commands: [
    { words: 'build', values: `${BUILD_VALUES} project token`, effects: buildEffects },
    { words: 'bake', values: `${BUILDX[1]?.values ?? ''} project token`, effects: bakeEffects },
    { words: 'push', values: 'tag|t project token target', effects: optionOr('tag', inFile('it')) }
  ]
}

/** moby/buildkit, docs/reference/buildctl.md. */
export const BUILDCTL: Tool = {
  name: 'buildctl',
  globals: { values: 'addr log-format tlscacert tlscert tlskey tlsservername tlsdir timeout' },
  commands: [
    {
      words: 'build|b',
      values: 'output|o export-cache local frontend opt secret ssh import-cache progress',
      effects: ({ args, ...rest }) => {
        const caches = optionValues(args, 'export-cache')
        const options = new Map([...args.options, ['cache-to', caches]])
        return buildEffects({ ...rest, args: { ...args, options } })
      }
    }
  ]
}

/** buildpacks/pack, `pack build --help`. */
export const PACK: Tool = {
  name: 'pack',
  globals: { values: '' },
  commands: [
    {
      words: 'build',
      values:
        'tag|t builder|B buildpack|b env|e env-file path|p run-image descriptor|d cache cache-image volume network pull-policy platform',
      effects: (call) => {
        const tags = optionValues(call.args, 'tag').map(({ value, sure }) => push(value, sure))
        return isSet(call.args, 'publish') === false ? [] : [...operand(1, 0)(call), ...tags]
      }
    }
  ]
}
