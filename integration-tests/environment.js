const { TestEnvironment } = require("jest-environment-node")

// A worker whose runner was killed would keep its servers for nobody.
process.once("disconnect", () => process.exit(1))

const canBeSent = (value) => {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}

// What a worker tells its runner goes as JSON: a failure that carries a whole HTTP answer would end the
// worker, and with it what all suites of its folder had to say. Message and stack stay.
const lighten = (error) => {
  if (typeof error !== "object" || error === null) return
  for (const key of Object.keys(error)) {
    if (!canBeSent(error[key])) delete error[key]
  }
}

module.exports = class extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== "test_fn_failure" && event.name !== "hook_failure") return
    lighten(event.error)
    for (const failed of event.test?.errors ?? []) [failed].flat().forEach(lighten)
  }
}
