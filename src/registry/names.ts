// Names inside a registry's sentence: they are the user's words, and mean nothing of their own.

/** Accounts as GitHub writes them, in backquotes: `sso` can be an organization (docker/metadata-action#342). */
const ACCOUNTS = /`[^`]*`/g

/** Repositories and projects: what is quoted, and what holds a slash (kaniko#2222, goharbor/harbor#17390). */
const NAMES = /`[^`]*`|"[^"]*"|[^\s"'`]*\/[^\s"'`]*/g

/** The sentence with GitHub's account names taken out. */
export function withoutAccounts(message: string): string {
  return message.replace(ACCOUNTS, '``')
}

/** The sentence with everything taken out that can be the name of an account or a repository. */
export function withoutNames(message: string): string {
  return message.replace(NAMES, ' ')
}
