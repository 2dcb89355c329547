const { writeFileSync } = require("node:fs")
const path = require("node:path")

/** Writes the first sentence that failed into a file, or null when all were true. */
module.exports = class {
  constructor({ rootDir }) {
    this.root = rootDir
    this.failure = null
  }

  onTestResult(test, { testResults, failureMessage }) {
    if (this.failure || !failureMessage) return
    const spec = path.relative(this.root, test.path)
    const failed = testResults.find(({ status }) => status === "failed")
    const sentence = failed
      ? [...failed.ancestorTitles, failed.title].filter(Boolean).join(" › ")
      : "the suite does not start"
    this.failure = { spec, sentence }
  }

  onRunComplete(_contexts, { numTotalTests, numRuntimeErrorTestSuites }) {
    if (numTotalTests + numRuntimeErrorTestSuites === 0) return
    writeFileSync(process.env.FIRST_FAILURE, JSON.stringify(this.failure))
  }
}
