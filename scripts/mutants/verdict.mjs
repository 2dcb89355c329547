import { spawn } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"

// A mutant that brings everything to a stop is noticed by that.
const PATIENCE = 8 * 60_000

let running = null

/** Ends the suites that run: what they read is about to be removed. */
export const stopRunning = () => running?.kill("SIGKILL")

const ended = (child) =>
  new Promise((resolve) => {
    const late = setTimeout(() => {
      child.kill("SIGKILL")
      resolve("late")
    }, PATIENCE)
    child.once("exit", () => {
      clearTimeout(late)
      resolve("ended")
    })
  })

/** Runs specs in a tree against a server until a suite of them fails; answers its first failing sentence, or null. */
export const failureOf = async (tree, env, specs) => {
  const report = path.join(tree.folder, "first-failure.json")
  rmSync(report, { force: true })
  const jest = spawn(
    process.execPath,
    [
      ...["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", ...specs],
      ...["--bail", "--runInBand", "--reporters=<rootDir>/scripts/mutants/first-failure.cjs"],
    ],
    {
      cwd: tree.folder,
      stdio: "ignore",
      env: {
        ...process.env,
        ...env,
        NODE_ENV: "test",
        TZ: "UTC",
        SUITES: "each",
        FIRST_FAILURE: report,
      },
    }
  )
  running = jest
  if ((await ended(jest)) === "late") {
    return { spec: specs[0], sentence: "nothing comes to an end" }
  }
  if (!existsSync(report)) throw new Error(`Nothing ran of ${specs.join(", ")}`)
  return JSON.parse(readFileSync(report, "utf8"))
}
