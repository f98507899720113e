// The job's token in reusable workflows: the called file, then the job that calls it.
import { allowed, at, mistake } from './expectation.js'
import { both, granted, type Vector } from './vector.js'

const silentCalled = `name: push image
on:
  workflow_call:
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - run: make push
`

const readingCalled = `name: push image
on:
  workflow_call:
jobs:
  image:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      packages: read
    steps:
      - run: make push
`

const caller = `name: release
on: push
permissions:
  contents: read
jobs:
  call:
    uses: ./.github/workflows/image.yml
    permissions:
      contents: read
      packages: write
`

const strictCaller = `name: release
on: push
permissions:
  contents: read
jobs:
  call:
    uses: ./.github/workflows/image.yml
`

const contentsCalled = `name: push image
on:
  workflow_call:
permissions:
  contents: read
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - run: make push
`

const IMAGE = '.github/workflows/image.yml'

export const REUSABLE_VECTORS: readonly Vector[] = [
  {
    name: 'reusable-workflow-takes-the-callers-block',
    title: 'The called workflow is silent, and the calling job grants packages: write.',
    setting: {
      event: 'push',
      workflow: caller,
      job: 'image',
      called: { path: IMAGE, text: silentCalled, by: 'call' }
    },
    asked: allowed(),
    unasked: granted()
  },
  {
    name: 'reusable-workflow-takes-less',
    title: 'The calling job grants packages: write, and the called job asks for reading only.',
    setting: {
      event: 'push',
      workflow: caller,
      job: 'image',
      called: { path: IMAGE, text: readingCalled, by: 'call' }
    },
    ...both(
      mistake('permission-missing', {
        tokenPermission: 'read',
        annotations: at('error', readingCalled, '    permissions:', IMAGE)
      })
    )
  },
  {
    name: 'reusable-workflow-and-its-caller-take-less',
    title: 'Neither the called workflow nor its caller grants packages.',
    setting: {
      event: 'push',
      workflow: strictCaller,
      job: 'image',
      called: { path: IMAGE, text: contentsCalled, by: 'call' }
    },
    ...both(
      mistake('permission-missing', {
        tokenPermission: 'none',
        annotations: at('error', contentsCalled, 'permissions:', IMAGE)
      })
    )
  },
  {
    name: 'silent-reusable-workflow-of-a-strict-caller',
    title: 'The called workflow is silent, and its caller does not grant packages.',
    setting: {
      event: 'push',
      workflow: strictCaller,
      job: 'image',
      called: { path: IMAGE, text: silentCalled, by: 'call' }
    },
    ...both(
      mistake('permission-missing', {
        tokenPermission: 'none',
        annotations: at('error', strictCaller, 'permissions:')
      })
    )
  }
]
