import { execFileSync } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium, type Browser } from "playwright-core"

// As Linux distributions and Google name it.
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

const FLAGS = [
  // Root has no sandbox, and nothing but our own shop is opened.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
]

/** Opens a Chromium; a machine without one gets it where apt-get may install it, else it is refused. */
export const openBrowser = async (): Promise<Browser> =>
  await chromium.launch({ executablePath: findChromium() ?? installChromium(), args: FLAGS })

const findChromium = (): string | null => {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) {
    if (isProgram(wanted)) return wanted
    throw new Error(`CHROMIUM_PATH=${wanted} is no program.`)
  }
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)]
  const installed = folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name)))
  // The last one is where "npx playwright install chromium" puts it.
  return [...installed, chromium.executablePath()].find(isProgram) ?? null
}

const isProgram = (file: string) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const installChromium = (): string => {
  if (process.getuid?.() === 0 && isProgram("/usr/bin/apt-get")) {
    console.warn("Installing a browser for the tests: apt-get install chromium …")
    // The list of what there is may be missing, or too old.
    if (!aptGet("install", "chromium") && aptGet("update")) aptGet("install", "chromium")
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    "The screens are tested in Chromium and this machine has none: install it, or name it in CHROMIUM_PATH."
  )
}

// Two suites may both find that there is none: the second waits for the first.
const aptGet = (...command: string[]): boolean => {
  try {
    execFileSync("apt-get", ["-y", "-qq", "-o", "DPkg::Lock::Timeout=600", ...command], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "inherit"],
    })
    return true
  } catch {
    return false
  }
}
