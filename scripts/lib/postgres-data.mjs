import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { connect } from "node:net"
import path from "node:path"
import { setTimeout } from "node:timers/promises"

/**
 * Makes a data folder ready for a server, whatever an earlier one left behind: a server that outlived
 * its killed owner, the lock of a killed server, half of a first start. The caller is alone with it.
 */
export const prepareData = async ({ dir, initdb, postgres, user }) => {
  await stopOrphan(dir)
  rmSync(path.join(dir, "postmaster.pid"), { force: true })
  const isComplete = existsSync(path.join(dir, "global", "pg_control"))
  if (isComplete) return assertVersion(dir, postgres, user)
  for (const entry of readdirSync(dir)) rmSync(path.join(dir, entry), { recursive: true })
  initialise(dir, initdb, user)
}

/** Throws a data folder away, and the server that may still run on it. */
export const discardData = async (dir) => {
  await stopOrphan(dir)
  rmSync(dir, { recursive: true, force: true })
}

const stopOrphan = async (dir) => {
  const orphan = readLock(dir)
  if (!orphan || !(await isListening(orphan.port))) return
  try {
    process.kill(orphan.pid, "SIGINT")
  } catch (error) {
    if (error.code === "ESRCH") return
    const text = `A database server of another user (process ${orphan.pid}) is using ${dir}. Stop it first.`
    throw new Error(text, { cause: error })
  }
  for (let tries = 0; existsSync(path.join(dir, "postmaster.pid")); tries++) {
    if (tries === 100) {
      throw new Error(`Process ${orphan.pid} does not let go of ${dir}. Stop it first.`)
    }
    await setTimeout(100)
  }
}

// A process id alone proves nothing: after a restart of the machine it may be anybody's.
const readLock = (dir) => {
  const lock = path.join(dir, "postmaster.pid")
  if (!existsSync(lock)) return null
  const [pid, , , port] = readFileSync(lock, "utf8").split("\n").map(Number)
  return pid > 0 && port > 0 ? { pid, port } : null
}

const isListening = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "localhost")
    const answer = (yes) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once("connect", () => answer(true))
    socket.once("error", () => answer(false))
  })

const assertVersion = (dir, postgres, user) => {
  const written = readFileSync(path.join(dir, "PG_VERSION"), "utf8").trim()
  const { stdout } = spawnSync(postgres, ["--version"], { ...user, cwd: dir, encoding: "utf8" })
  const present = /(\d+)\./.exec(stdout)?.[1]
  if (present === undefined || present === written) return
  throw new Error(`The data in ${dir} is PostgreSQL ${written}'s, this is PostgreSQL ${present}.`)
}

const initialise = (dir, initdb, user) => {
  const flags = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]
  const { status, stderr, error } = spawnSync(initdb, [`--pgdata=${dir}`, ...flags], {
    ...user,
    cwd: dir,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  })
  if (status === 0) return
  throw new Error(`PostgreSQL could not set up ${dir}:\n${stderr ?? ""}`, { cause: error })
}
