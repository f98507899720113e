// Knows how the forecast is told: which other events of the workflow would get another answer, by rule.
import type { Forecast, Situation } from '../forecast/forecast.js'
import { toMarkdown } from '../text/escape.js'
import { code, plain, say, type Sentence } from '../text/sentence.js'
import { fold } from './page.js'

/** A folded table of two columns; nothing where no answer differs. */
export function forecastBlock(forecast: readonly Forecast[]): readonly string[] {
  if (forecast.length === 0) return []
  const rows = forecast.map(
    (row) => `| ${toMarkdown(situationText(row))} | ${toMarkdown(outcomeText(row))} |`
  )
  return fold(say`On other events (by rule, not asked)`, [
    ['| Event | What happens |', '| --- | --- |', ...rows].join('\n')
  ])
}

const SITUATIONS: Readonly<Record<Situation, string>> = {
  'fork-pull-request': 'pull request from a fork',
  'merged-fork-pull-request': 'merged pull request from a fork',
  'dependabot-pull-request': 'pull request of Dependabot',
  'branch-pull-request': 'pull request from a branch of this repository',
  'pull-request-target': 'pull request, on its base branch',
  push: 'push of a branch or tag',
  'merge-queue': 'merge queue',
  schedule: 'schedule',
  manual: 'manual run',
  release: 'release'
}

function situationText({ situation, event }: Forecast): Sentence {
  return say`${plain(SITUATIONS[situation])} (${code(event)})`
}

function outcomeText({ outcome, reason }: Forecast): Sentence {
  switch (outcome) {
    case 'asked':
      return say`the token may write; the registry decides`
    case 'not-pushed':
      return say`not pushed: the token is read-only (${code(reason ?? '')})`
  }
}
