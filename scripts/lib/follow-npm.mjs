/**
 * Ends this process, as a SIGTERM would, once npm has gone. npm passes a signal on to the shell between
 * the two only, and the shell goes without a word.
 */
export const followNpm = () => {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const look = () => process.ppid !== shell && process.kill(process.pid, "SIGTERM")
  setInterval(look, 500).unref()
}
