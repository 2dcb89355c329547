const { readdirSync, statSync } = require("node:fs")
const path = require("node:path")
const Sequencer = require("@jest/test-sequencer").default

const sizeOf = (file) => statSync(file).size

// A folder that runs on one server is as long as all its suites.
const lengthOf = (file) => {
  // A browser looks at every screen in no time to read, and in minutes to wait for.
  if (file.includes(`${path.sep}browser${path.sep}`)) return Infinity
  // Here one sentence is an installation from the registry.
  if (path.basename(file) === "installed.spec.ts") return Infinity
  if (path.basename(file) !== "together.ts") return sizeOf(file)
  const folder = path.dirname(file)
  return readdirSync(folder).reduce((sum, name) => sum + sizeOf(path.join(folder, name)), 0)
}

/** The longest first, so that no worker is left alone with a long one in the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => lengthOf(b.path) - lengthOf(a.path))
  }
}
