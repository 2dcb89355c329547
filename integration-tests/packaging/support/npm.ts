import { execFile } from "node:child_process"
import { promisify } from "node:util"

const windows = process.platform === "win32"

// npm hands what it runs its own settings; a merchant's npm has his.
const environment = () => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith("npm_"))
  ),
  NODE_ENV: "development",
})

/** Runs npm in a folder and resolves to what it printed; where it fails, the error is a sentence and npm's last words. */
export const npmIn = async (folder: string, ...args: string[]): Promise<string> => {
  const options = {
    cwd: folder,
    env: environment(),
    shell: windows,
    maxBuffer: 2 ** 26,
  }
  try {
    return (await promisify(execFile)("npm", [...args, "--loglevel=error"], options)).stdout
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error)
    throw new Error(
      `"npm ${args.join(" ")}" failed. This suite sets up a shop with packages from the npm registry and cannot do without.\n${said.slice(-2000)}`
    )
  }
}
