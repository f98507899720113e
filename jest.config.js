export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  // A stop for what hangs, no measure of speed: tests of the bundle queue for their process.
  testTimeout: 180_000,
  // By default one core is left idle, which on two cores is half of the machine.
  maxWorkers: '100%',
  // Concurrent tests wait for processes and time limits, hardly for a core.
  maxConcurrency: 8,
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts'],
  coverageProvider: 'v8'
}
