import { parseArgs } from "node:util"
import { Sorry } from "../scripts/demo/sorry.mjs"

const ROUNDS = 24

export const USAGE = `npm run bench [-- --rounds N]

  --rounds N   how often each pair is measured after the warm-up (${ROUNDS}); fewer than 8 say little`

/** Reads the command line; refuses what means nothing. */
export const readFlags = (args) => {
  const rounds = { type: "string", default: String(ROUNDS) }
  const help = { type: "boolean", default: false }
  const flags = parse({ args, options: { rounds, help } })
  const count = Number(flags.rounds)
  if (!Number.isInteger(count) || count < 2 || count > 1_000) {
    throw new Sorry(`--rounds takes a number from 2 to 1000.\n\n${USAGE}`)
  }
  return { ...flags, rounds: count }
}

const parse = (config) => {
  try {
    return parseArgs(config).values
  } catch (error) {
    throw new Sorry(`${error.message}\n\n${USAGE}`)
  }
}
