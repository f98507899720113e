// What a reader is told before they begin: what the files are, and how an answer is written.
import { ACTORS, MENU } from './acts.js'

/** The text of HOWTO.md. */
export function howTo(): string {
  const menu = Object.entries(MENU).map(([name, { text, needs }]) => {
    const given = Object.entries(needs).map(([key, what]) => `\`${key}\`: ${what}`)
    return `| \`${name}\` | ${text} | ${given.join('; ')} |`
  })
  return `${INTRODUCTION}
${ACTORS.map((actor) => `- \`${actor}\``).join('\n')}

## What can be done

The same list for every case; most of it fits none of them. Say no more than is needed.

| act | what it is | what to give with it |
| --- | --- | --- |
${menu.join('\n')}

${ENDING}`
}

const INTRODUCTION = `# How to answer

Each folder is one run of a GitHub workflow in which the step \`ghcr-preflight\` had something to say
about pushing or pulling container images. You see what the person who looks at that run sees:

- \`annotations.txt\`: the annotations on the page of the run (level, title, place, message),
- \`summary.md\`: the job summary,
- \`workflow.yml\`: the workflow file of the run, which is \`.github/workflows/publish.yml\` of the
  repository unless the messages say otherwise; and the \`Dockerfile\`, where there is one.

Read nothing else, neither documentation nor source; follow no link. Then say, once, what has to be
done so that the next run does what this one was meant to do, and whose turn it is. Take the first
thing that the messages propose where it is possible. You may assume that whoever has to act can.

Write \`answer.json\` into the folder of the case:

\`\`\`json
{
  "by": "package admin",
  "acts": [{ "act": "link-package", "package": "octo/app", "repository": "octo/app" }]
}
\`\`\`

\`acts\` are in the order in which they are done. If one of them is \`edit-workflow\`, write the whole
changed file to \`mended/workflow.yml\` in the folder of the case (\`edit-dockerfile\`:
\`mended/Dockerfile\`). What you change there has to be right for every step of the job.

You may add \`"remarks": "..."\`: what was unclear, missing or wrong in the messages. It is not scored.

## Who acts

\`by\` is one of these: the one whose turn it is (with several acts: with the first).
`

const ENDING = `## What is understood in a workflow file

The trial reads \`permissions\`, \`env\`, \`runs-on\`, the inputs of \`ghcr-preflight\`, of
\`docker/login-action\` and of \`docker/build-push-action\`. Of \`run:\` steps it understands
\`docker logout HOST\` and those that stand in the file already. It evaluates \`\${{ }}\` with a
single name in it (\`github.*\`, \`secrets.*\`, \`env.*\`, \`runner.temp\`,
\`steps.preflight.outputs.*\`), or with two compared by \`==\` or \`!=\`; so write the names of
images out. The names of jobs must stay. A secret that the workflow uses
and that no act saves is what it was before.
`
