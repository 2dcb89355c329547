import { randomUUID } from "node:crypto"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { connect, createServer } from "node:net"
import { Sorry } from "./sorry.mjs"

/**
 * Makes this the only demo that works in a folder, until the returned function is called. Who holds the
 * folder answers on a local port with the word in the file: a killed holder leaves the file but no answer.
 */
export const workAlone = async (file) => {
  const holder = read(file)
  if (holder && (await ask(holder.port)) === holder.word) {
    throw new Sorry(
      `The demo is already running (process ${holder.pid}). Stop it with Ctrl-C first.`
    )
  }
  const word = randomUUID()
  const server = createServer((socket) => socket.end(word))
  server.unref()
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  writeFileSync(file, JSON.stringify({ pid: process.pid, port: server.address().port, word }))
  return () => {
    server.close()
    rmSync(file, { force: true })
  }
}

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return null
  }
}

const ask = (port) =>
  new Promise((resolve) => {
    let answer = ""
    const socket = connect(port, "127.0.0.1")
    socket.setTimeout(1000, () => socket.destroy())
    socket.on("data", (chunk) => (answer += chunk))
    socket.once("error", () => resolve(null))
    socket.once("close", () => resolve(answer))
  })
