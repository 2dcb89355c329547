// A file that is named (`npm test -- <path>`) runs on its own; folders, and all of them, run folder by
// folder where the suites of a folder can share a server.
const together = process.env.SUITES !== "each"

/** Runs every suite; `npm test -- <path>` runs a part. The database is started by scripts/test.mjs. */
module.exports = {
  testEnvironment: "<rootDir>/integration-tests/environment.js",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.demo/"],
  testMatch: [
    "<rootDir>/src/**/__tests__/**/*.spec.ts",
    "<rootDir>/integration-tests/**/*.spec.ts",
    ...(together
      ? ["<rootDir>/integration-tests/{http/*,browser,modules,modules/*}/together.ts"]
      : []),
  ],
  testPathIgnorePatterns: [
    "/node_modules/",
    ...(together
      ? [
          "<rootDir>/integration-tests/(?:http/(?!alone/)[^/]+|browser|modules(?:/[^/]+)?)/[^/]+\\.spec\\.ts$",
          // Several processes, an installation from the registry: longer than all others together, so
          // each is a call of its own.
          "<rootDir>/integration-tests/(processes|packaging|pooler)/",
        ]
      : []),
  ],
  // A file's own words are kept until it is known whether anybody needs them.
  verbose: false,
  reporters: ["<rootDir>/integration-tests/reporter.js", "summary"],
  testSequencer: "<rootDir>/integration-tests/sequencer.js",
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: "automatic" },
          },
          target: "es2022",
        },
      },
    ],
  },
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  maxWorkers: 2,
  // A worker keeps what each server left behind, and slows down long before it runs out of memory.
  workerIdleMemoryLimit: "1GB",
  testTimeout: 120_000,
  forceExit: true,
}
