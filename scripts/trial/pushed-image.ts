// What a publisher makes of a package by pushing an image again.
import { ownerOf, registryHost, same } from '../../__tests__/fakes/state.js'
import type { Package, World } from '../../__tests__/fakes/world.js'

/** The world with this image in GitHub's registry, whole. A new package is private at first. */
export function withPushed(world: World, image: string, repository: string): World {
  const { host, path, tag } = partsOf(image)
  if (host !== registryHost(world) || tag === undefined) return world
  const owner = ownerOf(path)
  const name = path.slice(owner.length + 1)
  const isIt = (one: Package) => same(one.owner, owner) && same(one.name, name)
  const held = world.packages.find(isIt) ?? {
    owner,
    name,
    visibility: 'private',
    repositories: same(ownerOf(repository), owner) ? { [repository]: 'admin' } : {},
    tags: []
  }
  const contents = Object.entries(held.contents ?? {}).filter(([other]) => other !== tag)
  const tags = [...new Set([...(held.tags ?? []), tag])]
  const pushed: Package = { ...held, tags, contents: Object.fromEntries(contents) }
  return { ...world, packages: [...world.packages.filter((one) => !isIt(one)), pushed] }
}

export interface Parts {
  readonly host: string
  readonly path: string
  readonly tag: string | undefined
}

/** A reference taken apart, `docker.io` where there is no host; without a tag where it has a digest. */
export function partsOf(image: string): Parts {
  const [first = '', ...rest] = image.split('/')
  const hosted = rest.length > 0 && /[.:]/.test(first)
  const [named = '', digest] = (hosted ? rest.join('/') : image).split('@')
  const [path = '', tag = digest === undefined ? 'latest' : undefined] = named.split(':')
  return { host: hosted ? first : 'docker.io', path, tag }
}
