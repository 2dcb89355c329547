import { once } from "node:events"
import { connect, createServer, type AddressInfo, type Socket } from "node:net"

/** A way to the database that can be shut in the middle of everything, as a network is that fails. */
export const doorToDatabase = () => {
  const sockets = new Set<Socket>()
  let isShut = false

  /** Resolves to the same address, by way of the door. */
  const lead = async (url: string): Promise<string> => {
    const target = new URL(url)
    const server = createServer((guest) => {
      if (isShut) return guest.destroy()
      const host = connect(Number(target.port), target.hostname)
      for (const [one, other] of [
        [guest, host],
        [host, guest],
      ] as const) {
        sockets.add(one)
        one.pipe(other)
        one.on("error", () => other.destroy())
        one.on("close", () => {
          sockets.delete(one)
          other.destroy()
        })
      }
      return guest
    })
    server.listen(0, "127.0.0.1").unref()
    await once(server, "listening")
    const door = new URL(url)
    door.hostname = "127.0.0.1"
    door.port = String((server.address() as AddressInfo).port)
    return door.href
  }

  return {
    lead,
    /** Cuts every connection and lets none in. */
    shut: () => {
      isShut = true
      for (const socket of sockets) socket.destroy()
    },
    open: () => {
      isShut = false
    },
  }
}
