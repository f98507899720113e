import tseslint from 'typescript-eslint'

import { MAX_LINES, OUTSIDE, ROOMS } from './rooms.js'

const PURE_GLOBALS = ['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate']

const outside = {
  group: ['@actions/*', '!@actions/expressions', 'node:*', '!node:buffer'],
  message: 'Only src/edge, src/github and src/index.ts touch the outside; see rooms.js.'
}

const rooms = Object.entries(ROOMS).map(([room, known]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(OUTSIDE.includes(room) ? [] : [outside]),
          {
            group: Object.keys(ROOMS)
              .filter((other) => ![room, 'base', ...known].includes(other))
              .map((other) => `**/${other}/*`),
            message: `${room} may know ${['base', ...known].join(', ')}.`
          },
          { group: ['**/main.js', '**/post.js', '../index.js'], message: 'Data flows one way.' }
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
      'max-lines': ['error', { max: MAX_LINES }]
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
