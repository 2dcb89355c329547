import { parseArgs } from "node:util"
import { Sorry } from "./sorry.mjs"

export const USAGE = `npm run demo [-- --check | --reset | --empty]

  --check   ends after the walk: exit code 0 when every step worked
  --reset   throws the demo's own data away first
  --empty   sells services but no package
  PORT, DATABASE_URL, DEMO_FOLDER
              in the environment: another port, a PostgreSQL of your own, another folder than .demo`

/** Reads the flags of the command line; refuses one that means nothing. */
export const readFlags = (args) => {
  try {
    const flag = { type: "boolean", default: false }
    const options = { check: flag, reset: flag, empty: flag, help: flag }
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new Sorry(`${error.message}\n\n${USAGE}`)
  }
}
