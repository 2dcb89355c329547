import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { discardData } from "./postgres-data.mjs"

const PREFIX = "service-packages-test-"

/** A new folder for data that nobody needs afterwards; what killed processes left of theirs is removed. */
export const temporaryFolder = async () => {
  for (const name of readdirSync(tmpdir())) await removeIfLeft(name)
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  // As root the server runs as another user, who must be able to walk down to the data.
  chmodSync(folder, 0o755)
  return folder
}

// The folder's name says whose it is.
const removeIfLeft = async (name) => {
  const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
  if (!owner || isAlive(Number(owner))) return
  const folder = path.join(tmpdir(), name)
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
