// Empties dist/ before a build: chunks that are no longer made would stay behind.
import { rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
