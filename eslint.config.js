import tseslint from 'typescript-eslint'

// The layers of docs/decisions/0001-layers.md: who may know whom.
const ROOMS = ['job', 'image', 'credential', 'registry', 'github', 'verdict', 'report', 'edge']
const MAY_KNOW = {
  image: [],
  credential: [],
  job: [],
  registry: [],
  github: [],
  verdict: ['image', 'credential', 'job', 'registry'],
  report: ['image', 'credential', 'job', 'registry', 'verdict'],
  edge: ['github']
}
const PURE_GLOBALS = ['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate']

const outside = {
  group: ['@actions/*', 'node:*', '!node:buffer'],
  message: 'Only src/edge, src/github and src/index.ts touch the outside.'
}

const rooms = Object.entries(MAY_KNOW).map(([room, known]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(room === 'edge' || room === 'github' ? [] : [outside]),
          {
            group: ROOMS.filter((other) => other !== room && !known.includes(other)).map(
              (other) => `**/${other}/*`
            ),
            message: `${room} may know ${known.join(', ') || 'no other room'}.`
          },
          { group: ['**/main.js', '**/index.js', '**/observe.js'], message: 'Data flows one way.' }
        ]
      }
    ],
    ...(room === 'edge' ? {} : { 'no-restricted-globals': ['error', ...PURE_GLOBALS] })
  }
}))

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300 }]
    }
  },
  ...rooms,
  {
    files: ['src/*.ts'],
    ignores: ['src/index.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [outside] }],
      'no-restricted-globals': ['error', ...PURE_GLOBALS]
    }
  }
)
