/** Runs a script as `medusa exec` does; answers the exit code it asked for, and leaves none behind for the run. */
export const exitCodeOf = async (script: () => Promise<void>): Promise<typeof process.exitCode> => {
  process.exitCode = undefined
  try {
    await script()
    return process.exitCode
  } finally {
    process.exitCode = undefined
  }
}
