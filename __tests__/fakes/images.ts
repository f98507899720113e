// The image that most tests are about: the repository's own, given by name.

type Texts = Readonly<Record<string, string>>

/**
 * The inputs with `images` set to the repository's own name, unless they say what is asked about. `images: auto` leaves it to
 * the later steps of the job.
 */
export function withImages(
  inputs: Texts,
  env: Readonly<Record<string, string | undefined>>
): Texts {
  const asks = ['images', 'public-images', 'bake-definition'].some((name) => name in inputs)
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  if (asks || inputs['push'] === 'false' || repository === '') return inputs
  return {
    images: `${registryOf(env['GITHUB_SERVER_URL'])}/${repository.toLowerCase()}`,
    ...inputs
  }
}

/** GitHub docs, "Working with the Container registry": `containers.` in front of every host but github.com. */
function registryOf(server = 'https://github.com'): string {
  const { host } = new URL(server)
  return host === 'github.com' ? 'ghcr.io' : `containers.${host}`
}
