// The platform that a build on this runner is for, where nothing else is said.

/** By `RUNNER_ARCH` (docs.github.com, "Variables reference"); BuildKit runs on Linux everywhere. */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['X64', 'linux/amd64'],
  ['ARM64', 'linux/arm64'],
  ['ARM', 'linux/arm/v7'],
  ['X86', 'linux/386']
])

/** As BuildKit writes platforms; `linux/amd64` where the runner does not say what it is. */
export function runnerPlatform(env: Readonly<Record<string, string | undefined>>): string {
  return PLATFORMS.get(env['RUNNER_ARCH']?.toUpperCase() ?? '') ?? 'linux/amd64'
}
