// What makes a Dockerfile unreadable: the code, the line and the text that is wrong.

/** Why BuildKit would not build from a Dockerfile, as far as reading it can tell. */
export type DockerfileErrorCode =
  /** Above the bounds of this reader: 1 MiB of text, 10,000 instructions. */
  | 'too-large'
  | 'too-many-instructions'
  /** BuildKit reads lines of less than 64 KiB. */
  | 'line-too-long'
  /** A repeated parser directive, or an invalid escape character. */
  | 'bad-directive'
  | 'unknown-instruction'
  /** There is no FROM. */
  | 'no-stage'
  /** Only ARG is allowed before the first FROM. */
  | 'before-from'
  | 'bad-from'
  | 'bad-stage-name'
  | 'bad-flag'
  | 'bad-argument'
  | 'bad-json'
  | 'bad-mount'
  | 'bad-onbuild'
  | 'bad-substitution'
  | 'unterminated-heredoc'
  /** `COPY --from` and `RUN --mount` take no variables. */
  | 'variable-in-from'
  | 'blank-base'
  | 'bad-platform'
  | 'bad-reference'
  | 'bad-context'
  | 'unknown-target'
  | 'unknown-stage'
  /** A stage copies from a later one. */
  | 'stage-order'
  | 'circular'
  /** It is written for the frontend that its syntax directive names, which is not Docker's. */
  | 'other-frontend'

/** The first thing in a Dockerfile that stops its reading. */
export interface DockerfileError {
  readonly kind: 'error'
  readonly code: DockerfileErrorCode
  /** From 1; 0 where no line is to blame. */
  readonly line: number
  /** The invalid text, truncated; unescaped, so that it must be escaped before printing. */
  readonly found: string
}

const MAX_FOUND_LENGTH = 200

/** An error, its text truncated. */
export function errorAt(code: DockerfileErrorCode, line: number, found: string): DockerfileError {
  return { kind: 'error', code, line, found: found.slice(0, MAX_FOUND_LENGTH) }
}
