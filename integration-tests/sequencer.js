const { readdirSync, statSync } = require("node:fs")
const path = require("node:path")
const Sequencer = require("@jest/test-sequencer").default

const sizeOf = (file) => statSync(file).size

// A browser, an installation from the registry, several processes: quick to read, minutes to wait for.
const isSlow = (file) =>
  ["browser", "packaging", "processes"].some((name) =>
    file.includes(`${path.sep}${name}${path.sep}`)
  )

// A folder that runs on one server is as long as all its suites.
const lengthOf = (file) => {
  const base = isSlow(file) ? 1_000_000 : 0
  if (path.basename(file) !== "together.ts") return base + sizeOf(file)
  const folder = path.dirname(file)
  return readdirSync(folder).reduce((sum, name) => sum + sizeOf(path.join(folder, name)), base)
}

/** The longest first, so that no worker is left alone with a long one in the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => lengthOf(b.path) - lengthOf(a.path))
  }
}
