const { VerboseReporter } = require("@jest/reporters")

/**
 * A line for each file, and for a file on its own one for each sentence. What a server said is shown
 * beside what failed; where nothing did, nobody reads it.
 */
module.exports = class extends VerboseReporter {
  onRunStart(results, options) {
    this.isAlone = results.numTotalTestSuites === 1
    super.onRunStart(results, options)
  }

  printTestFileHeader(file, config, result) {
    const isGreen = !result.numFailingTests && !result.failureMessage
    super.printTestFileHeader(file, config, isGreen ? { ...result, console: undefined } : result)
  }

  _logTestResults(results) {
    if (this.isAlone) super._logTestResults(results)
  }
}
