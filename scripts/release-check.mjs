import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { problemsOf } from "./lib/release.mjs"

// Another folder than this repository may be named: a copy that is about to go out.
const here = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const root = path.resolve(process.argv[2] ?? here)

const read = (file) => {
  const where = path.join(root, file)
  return existsSync(where) ? readFileSync(where, "utf8") : ""
}

const packed = () => {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"]
  const shell = process.platform === "win32"
  const answer = execFileSync("npm", args, { cwd: root, encoding: "utf8", shell })
  return JSON.parse(answer)[0].files.map((file) => file.path)
}

const problems = problemsOf({
  manifest: JSON.parse(read("package.json")),
  changelog: read("CHANGELOG.md"),
  files: packed(),
  workflow: read(".github/workflows/release.yml"),
})

for (const problem of problems) console.error(`- ${problem}`)
console.log(
  problems.length
    ? `${problems.length} missing before this can be released (RELEASING.md).`
    : "Ready to be released."
)
process.exit(problems.length ? 1 : 0)
