import { createServer } from "node:net"
import { freePort } from "../lib/embedded-postgres.mjs"
import { Sorry } from "./sorry.mjs"

const FIRST = 9000
const TRIES = 100

const canListen = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", ({ code }) => resolve(code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT"))
    probe.listen({ port, host }, () => probe.close(() => resolve(true)))
  })

// Where somebody has the port on one address only, some systems still give away the others.
const isFree = async (port) => {
  for (const host of [undefined, "127.0.0.1", "::1"]) {
    if (!(await canListen(port, host))) return false
  }
  return true
}

/** The port that was asked for, or it is refused; any free one for 0; else 9000 or the next free one. */
export const choosePort = async (wanted) => {
  if (wanted === "0") return await freePort()
  if (wanted) {
    const port = Number(wanted)
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Sorry(`PORT=${wanted} is not a port number.`)
    }
    if (!(await isFree(port))) {
      throw new Sorry(`Port ${port} is in use. Give another one in PORT, or leave PORT out.`)
    }
    return port
  }
  for (let port = FIRST; port < FIRST + TRIES; port++) {
    if (!(await isFree(port))) continue
    if (port !== FIRST) console.log(`Port ${FIRST} is in use, the shop opens on ${port}.`)
    return port
  }
  throw new Sorry(`No port is free between ${FIRST} and ${FIRST + TRIES - 1}. Give one in PORT.`)
}
