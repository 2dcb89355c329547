import { execFileSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
import { closureOf, importsOf } from "./imports.cjs"

const HTTP = "integration-tests/http"
// A server that is configured in another way takes the longest; most of them are about a checkout.
const ALONE = ["checkout", "issuing"]
const EVERYTHING = /^(package(-lock)?\.json|jest\.config\.js|medusa-config\.ts|scripts\/lib\/)/

// What is read by name, so that no import says it.
const FLOORS = [
  [/^src\/modules\//, "integration-tests/modules"],
  [/^(admin|scripts\/demo)\//, "integration-tests/browser"],
]

/**
 * The suites that may tell something else since a commit, uncommitted changes included: paths for Jest,
 * or null where a change touches everything. Rooms have the same name wherever they are.
 */
export const suitesTouched = (root, since) => {
  const changed = changedFiles(root, since)
  if (changed.some((file) => EVERYTHING.test(file))) return null
  const absolute = new Set(changed.map((file) => path.join(root, file)))
  const suites = new Set(["integration-tests/structure"])

  for (const spec of specsIn(root, ["src", "admin", "integration-tests"])) {
    const isHit = [...closureOf([spec])].some((file) => absolute.has(file))
    if (isHit) suites.add(togetherWith(path.relative(root, spec)))
  }
  for (const room of roomsTouched(root, changed)) suites.add(`${HTTP}/${room}`)
  for (const [sources, suite] of FLOORS) {
    if (changed.some((file) => sources.test(file))) suites.add(suite)
  }
  return [...suites].map((suite) => suite.replaceAll(path.sep, "/"))
}

// The suites of a folder share what they run in.
const togetherWith = (spec) =>
  /^integration-tests.(http.(?!alone)[^/\\]+|browser|modules)(?=.)/.exec(spec)?.[0] ?? spec

const git = (root, ...args) =>
  execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean)

const changedFiles = (root, since) => {
  const committed = git(root, "diff", "--name-only", "--relative", `${since}...HEAD`)
  const open = git(root, "diff", "--name-only", "--relative", "HEAD")
  const unknown = git(root, "ls-files", "--others", "--exclude-standard")
  return [...new Set([...committed, ...open, ...unknown])]
}

const roomsTouched = (root, changed) => {
  const sources = changed.filter((file) => file.startsWith("src/") && !file.includes("__tests__"))
  if (!sources.length) return []
  const rooms = readdirSync(path.join(root, HTTP)).filter((room) => room !== "alone")
  const territory = new Map(rooms.map((room) => [room, filesOf(root, room)]))
  const anywhere = new Set([...territory.values()].flatMap((files) => [...files]))
  const touched = new Set()
  for (const source of sources) {
    const file = path.join(root, source)
    for (const [room, files] of territory) {
      // What belongs to no room is under the feet of all.
      if (!anywhere.has(file) || files.has(file)) touched.add(room)
    }
  }
  if (ALONE.some((room) => touched.has(room))) touched.add("alone")
  return touched
}

// A room's own files, the entrances that lead there, and what both know of the domain.
const filesOf = (root, room) => {
  const domain = path.join(root, "src", "domain") + path.sep
  const own = ["src/workflows", "src/modules/service-credit"].flatMap((floor) =>
    sourcesIn(path.join(root, floor, room))
  )
  const isOwn = new Set(own)
  const entrances = ["src/api", "src/subscribers", "src/jobs"]
    .flatMap((folder) => sourcesIn(path.join(root, folder)))
    .filter((file) => importsOf(file).some((imported) => isOwn.has(imported)))
  const here = [...own, ...entrances]
  const known = here.flatMap(importsOf).filter((file) => file.startsWith(domain))
  return new Set([...here, ...closureOf(known)])
}

const sourcesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes("__tests__"))
        .map((name) => path.join(folder, name))
    : []

const specsIn = (root, folders) =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => name.endsWith(".spec.ts") && !/^(packaging|processes|pooler)\b/.test(name))
      .map((name) => path.join(root, folder, name))
  )
