// The job's token by its `permissions` block, under events that leave the token as it is.
import { allowed, at, mistake } from './expectation.js'
import { both, granted, permissionUnknown, type Vector } from './vector.js'
import { GRANTS, publishing, SILENT } from './workflows.js'

const hidden = publishing({
  on: 'push',
  workflow: '\n  packages: write',
  job: '\n  contents: read'
})
const empty = publishing({ on: 'push', workflow: '{}' })
const readAll = publishing({ on: 'push', workflow: 'read-all' })

const anchors = `name: images
on: push
jobs:
  base:
    runs-on: ubuntu-latest
    permissions: &images
      contents: read
      packages: write
    steps:
      - run: make base
  publish:
    needs: base
    runs-on: ubuntu-latest
    permissions: *images
    steps:
      - run: make push
`

/** In the order of the rules' own list of cases. */
export const BLOCK_VECTORS: readonly Vector[] = [
  {
    name: 'job-block-grants',
    title: 'The block of the job grants packages: write.',
    setting: { event: 'push' },
    asked: allowed(),
    unasked: granted()
  },
  {
    name: 'job-block-hides-workflow-block',
    title: 'The workflow grants packages: write, and the block of the job takes it away.',
    setting: { event: 'push', workflow: hidden },
    ...both(
      mistake('permission-missing', {
        tokenPermission: 'none',
        annotations: at('error', hidden, '    permissions:')
      })
    )
  },
  {
    name: 'empty-block',
    title: 'The workflow grants nothing at all with permissions: {}.',
    setting: { event: 'push', workflow: empty },
    ...both(
      mistake('permission-missing', {
        tokenPermission: 'none',
        annotations: at('error', empty, 'permissions:')
      })
    )
  },
  {
    name: 'read-all',
    title: 'The workflow grants read-all.',
    setting: { event: 'push', workflow: readAll },
    ...both(
      mistake('permission-missing', {
        tokenPermission: 'read',
        annotations: at('error', readAll, 'permissions:')
      })
    )
  },
  {
    name: 'no-block-and-restricted-default',
    title: 'No block applies, and the default of the repository is restricted.',
    setting: { event: 'push', workflow: SILENT },
    asked: mistake('permission-missing', { annotations: at('error', SILENT, '  publish:') }),
    unasked: permissionUnknown('unknown', at('warning', SILENT, '  publish:'))
  },
  {
    name: 'no-block-and-permissive-default',
    title: 'No block applies, and the default of the repository is permissive.',
    setting: { event: 'push', workflow: SILENT, policy: 'permissive' },
    asked: allowed(),
    unasked: permissionUnknown('unknown', at('warning', SILENT, '  publish:'))
  },
  {
    name: 'block-behind-an-alias',
    title: 'The job borrows its block from another by a YAML alias.',
    setting: { event: 'push', workflow: anchors },
    asked: allowed(),
    unasked: granted()
  },
  {
    name: 'merge-queue',
    title: 'A merge queue builds with the permissions that the workflow declares.',
    setting: { event: 'merge_group' },
    asked: allowed(),
    unasked: granted()
  },
  {
    name: 'merge-queue-without-packages',
    title: 'A merge queue builds with a block that lists contents only.',
    setting: { event: 'merge_group', workflow: hidden },
    ...both(
      mistake('permission-missing', {
        tokenPermission: 'none',
        annotations: at('error', hidden, '    permissions:')
      })
    )
  },
  {
    name: 'long-token',
    title: 'The token is 520 characters long and has two dots in it.',
    setting: {
      event: 'push',
      workflow: publishing({ on: 'push', job: GRANTS }),
      token: `ghs_15368_${'a'.repeat(200)}.${'b'.repeat(200)}.${'c'.repeat(108)}`
    },
    asked: allowed(),
    unasked: granted()
  }
]
