// GitHub's small sets of values that several rooms speak of.

/** A level of the `packages` scope of a token (GitHub docs, "Workflow syntax", `permissions`). */
export type Level = 'write' | 'read' | 'none'

/** A package of the Container registry, as its settings page names it. */
export interface PackageName {
  readonly owner: string
  /** Everything after the owner, unencoded: `repo/sub`. */
  readonly name: string
  readonly ownerType: 'Organization' | 'User' | undefined
}
