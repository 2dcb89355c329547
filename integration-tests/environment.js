const { TestEnvironment } = require("jest-environment-node")

// A worker whose runner was killed would keep its servers for nobody.
process.once("disconnect", () => process.exit(1))

module.exports = TestEnvironment
