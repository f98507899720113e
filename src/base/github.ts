// GitHub's small sets of values that several rooms speak of.

/** A level of the `packages` scope of a token (GitHub docs, "Workflow syntax", `permissions`). */
export type Level = 'write' | 'read' | 'none'
