const { existsSync, readFileSync, statSync } = require("node:fs")
const path = require("node:path")

const FROM = /(?:from|import) "(\.[^"]*)"/g
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".json", "/index.ts"]

/** The files of the repository that a file imports or passes on. */
const importsOf = (file) =>
  [...readFileSync(file, "utf8").matchAll(FROM)].flatMap(([, specifier]) => {
    const wanted = path.resolve(path.dirname(file), specifier)
    const found = ENDINGS.map((ending) => wanted + ending).find(
      (one) => existsSync(one) && statSync(one).isFile()
    )
    return found ? [found] : []
  })

/** Files with everything they import, and what that imports; `isFollowed` says whose imports count. */
const closureOf = (files, isFollowed = () => true) => {
  const reached = new Set()
  const visit = (file) => {
    if (reached.has(file)) return
    reached.add(file)
    if (/\.tsx?$/.test(file) && isFollowed(file)) importsOf(file).forEach(visit)
  }
  files.forEach(visit)
  return reached
}

module.exports = { closureOf, importsOf }
