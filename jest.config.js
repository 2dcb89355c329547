// A part of the suites (`npm test -- <path>`) is looked for file by file; all of them run folder by
// folder where the suites of a folder can share a server.
const together = process.env.SUITES !== "each"

/** Runs every suite; `npm test -- <path>` runs a part. The database is started by scripts/test.mjs. */
module.exports = {
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.demo/"],
  testMatch: [
    "<rootDir>/src/**/__tests__/**/*.spec.ts",
    "<rootDir>/integration-tests/**/*.spec.ts",
    ...(together ? ["<rootDir>/integration-tests/{http/*,browser}/together.ts"] : []),
  ],
  testPathIgnorePatterns: [
    "/node_modules/",
    ...(together
      ? [
          "<rootDir>/integration-tests/(?:http/(?!alone/)[^/]+|browser)/[^/]+\\.spec\\.ts$",
          // Longer than everything else together: called by their path.
          "<rootDir>/integration-tests/processes/",
        ]
      : []),
  ],
  testSequencer: "<rootDir>/integration-tests/sequencer.js",
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
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
