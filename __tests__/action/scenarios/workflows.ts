// Workflow files as people write them, by the block that decides.

/** Checks out, asks, logs in, builds and pushes; the job is `publish`. */
export function publishing(
  blocks: { readonly workflow?: string; readonly job?: string; readonly on?: string } = {}
): string {
  return [
    'name: publish',
    `on: ${blocks.on ?? '[push, pull_request]'}`,
    ...indented('', blocks.workflow),
    'jobs:',
    '  publish:',
    '    runs-on: ubuntu-latest',
    ...indented('    ', blocks.job),
    '    steps:',
    '      - uses: actions/checkout@v6',
    '      - id: preflight',
    '        uses: octo-org/ghcr-preflight@v1',
    "      - if: steps.preflight.outputs.should-push == 'true'",
    '        uses: docker/login-action@v4',
    '        with:',
    '          registry: ghcr.io',
    '          username: ${{ github.actor }}',
    '          password: ${{ github.token }}',
    '      - uses: docker/build-push-action@v7',
    '        with:',
    '          push: ${{ steps.preflight.outputs.should-push }}',
    '          tags: ${{ steps.preflight.outputs.image }}:1',
    ''
  ].join('\n')
}

/** A job that may push, with these steps behind this one. */
export function jobOf(...steps: readonly string[]): string {
  return [
    'on: [push, pull_request]',
    'jobs:',
    '  publish:',
    '    runs-on: ubuntu-latest',
    '    permissions:',
    '      contents: read',
    '      packages: write',
    '    steps:',
    '      - id: before',
    '        run: ./before.sh',
    '      - id: preflight',
    '        uses: octo-org/ghcr-preflight@v1',
    ...steps.map((line) => `      ${line}`),
    ''
  ].join('\n')
}

function indented(by: string, block: string | undefined): readonly string[] {
  if (block === undefined) return []
  const lines = block.split('\n')
  const [first = '', ...rest] = lines
  return [`${by}permissions: ${first}`.trimEnd(), ...rest.map((line) => `${by}${line}`)]
}

/** The block that is right. */
export const GRANTS = '\n  contents: read\n  packages: write'

export const PUBLISH = publishing({ job: GRANTS })
export const SILENT = publishing()
