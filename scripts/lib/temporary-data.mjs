import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from "node:fs"
import { freemem, tmpdir } from "node:os"
import path from "node:path"
import { discardData } from "./postgres-data.mjs"

const PREFIX = "service-packages-test-"
// A folder in memory, where Linux has one.
const MEMORY = "/dev/shm"
const GIGABYTE = 2 ** 30

/**
 * A new folder for data that nobody needs afterwards, in memory where there is room for it unless a
 * disk is wanted; what killed processes left of theirs is removed.
 */
export const temporaryFolder = async ({ onDisk = false } = {}) => {
  for (const parent of [MEMORY, tmpdir()]) {
    for (const folder of leftIn(parent)) await removeIfLeft(folder)
  }
  const folder = mkdtempSync(path.join(onDisk ? tmpdir() : fastest(), `${PREFIX}${process.pid}-`))
  // As root the server runs as another user, who must be able to walk down to the data.
  chmodSync(folder, 0o755)
  return folder
}

// A container may have next to none of it, and the databases of a whole run need their room.
const fastest = () => {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > 2 * GIGABYTE && freemem() > 4 * GIGABYTE ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

const leftIn = (parent) => {
  try {
    return readdirSync(parent).map((name) => path.join(parent, name))
  } catch {
    return []
  }
}

// The folder's name says whose it is.
const removeIfLeft = async (folder) => {
  const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(path.basename(folder))?.[1]
  if (!owner || isAlive(Number(owner))) return
  try {
    await discardData(path.join(folder, "pg"))
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // It is another user's, or two of us tidy up at once: not ours to worry about.
  }
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code !== "ESRCH"
  }
}
