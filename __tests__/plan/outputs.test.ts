import { describe } from '@jest/globals'
import { check, push } from './rows.js'

describe('outputs of other jobs', () => {
  const other = (keys: string, run: string) =>
    [
      'other:',
      ...(keys === '' ? [] : [`  ${keys}`]),
      "  outputs: { image: '${{ steps.name.outputs.value }}' }",
      '  steps:',
      `    - { id: name, run: '${run}' }`
    ].join('\n')
  const WRITES = 'echo "value=${GITHUB_REPOSITORY,,}" >> "$GITHUB_OUTPUT"'
  const use = push('ghcr.io/${{ needs.other.outputs.image }}:1')
  check([
    {
      name: 'are what its scripts write',
      job: 'needs: other',
      after: use,
      jobs: other('', WRITES),
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'are unknown where its scripts do not tell',
      job: 'needs: other',
      after: use,
      jobs: other('', './name'),
      pushes: ['ghcr.io/${{ needs.other.outputs.image }}:1 !'],
      unclear: ['name: needs.other.outputs.image']
    },
    {
      name: 'are unknown where a leg of its matrix decides',
      job: 'needs: other',
      after: use,
      jobs: other(
        'strategy: { matrix: { x: [a, b] } }',
        'echo "value=${{ matrix.x }}" >> "$GITHUB_OUTPUT"'
      ),
      pushes: ['ghcr.io/${{ matrix.x }}:1 !'],
      unclear: ['name: matrix.x']
    },
    {
      name: 'are unknown where this job does not wait for its success',
      job: 'needs: other\nif: always()',
      after: use,
      jobs: other('', WRITES),
      pushes: ['ghcr.io/${{ needs.other.outputs.image }}:1 !'],
      unclear: ['name: needs.other.outputs.image']
    },
    {
      name: 'are unknown where jobs wait for each other',
      job: 'needs: other',
      after: use,
      jobs: "other:\n  needs: other\n  outputs: { image: '${{ needs.other.outputs.image }}' }",
      pushes: ['ghcr.io/${{ needs.other.outputs.image }}:1 !'],
      unclear: ['name: needs.other.outputs.image']
    }
  ])
})

describe('outputs of steps', () => {
  const use = push('ghcr.io/${{ steps.name.outputs.value }}:1')
  const script = '- id: name\n  run: echo "value=${GITHUB_REPOSITORY,,}" >> "$GITHUB_OUTPUT"'
  check([
    {
      name: 'are what a script after this step writes',
      after: `${script}\n${use}`,
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'are what a script before this step has written',
      before: script,
      after: use,
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'are its own inputs where an action hands them on',
      after: [
        '- { id: b, uses: redhat-actions/buildah-build@v2, with: { image: Server, tags: 1 latest } }',
        '- uses: redhat-actions/push-to-registry@v2',
        "  with: { registry: ghcr.io/acme, image: '${{ steps.b.outputs.image }}', tags: '${{ steps.b.outputs.tags }}' }"
      ].join('\n'),
      pushes: ['ghcr.io/acme/server:1 !', 'ghcr.io/acme/server:latest !']
    },
    {
      name: 'are rather what was handed on',
      before: script,
      known: { given: { steps: { name: { outputs: { value: 'acme/z' } } } } },
      after: use,
      pushes: ['ghcr.io/acme/z:1 !']
    },
    {
      name: 'are empty of a step that is skipped',
      after: `${script.replace('- id', '- if: false\n  id')}\n${push('ghcr.io/acme/a${{ steps.name.outputs.value }}')}`,
      pushes: ['ghcr.io/acme/a !']
    },
    {
      name: 'are unknown of a step that may be skipped',
      before: '- { id: x, run: make }',
      after: `${script.replace('- id', '- if: steps.x.outputs.y\n  id')}\n${use}`,
      pushes: ['ghcr.io/${{ steps.name.outputs.value }}:1 !'],
      unclear: ['name: steps.name.outputs.value']
    },
    {
      name: 'are unknown of a step that may fail halfway',
      after: `${script.replace('- id', '- continue-on-error: true\n  id')}\n${use}`,
      pushes: ['ghcr.io/${{ steps.name.outputs.value }}:1 !'],
      unclear: ['name: steps.name.outputs.value']
    },
    {
      name: 'of another job are unknown',
      job: 'needs: other',
      after: push('${{ needs.other.outputs.image }}'),
      pushes: ['${{ needs.other.outputs.image }} !'],
      unclear: ['name: needs.other.outputs.image']
    },
    {
      name: 'of another job may be handed on',
      job: 'needs: other',
      known: { given: { needs: { other: { outputs: { image: 'ghcr.io/acme/z' } } } } },
      after: push('${{ needs.other.outputs.image }}'),
      pushes: ['ghcr.io/acme/z !']
    }
  ])
})
