import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import type { StudioElbe } from "../../../scripts/demo/studio-elbe"

type Env = Record<string, string>
/** What a suite can ask of the process that keeps its servers, and what comes back. */
type Chores = {
  fill: [{ env: Env }, StudioElbe]
  open: [{ name: string; env: Env }, { url: string }]
  reopen: [{ name: string }, null]
  kill: [{ name: string }, null]
  freeze: [{ name: string }, boolean]
  wake: [{ name: string }, boolean]
  log: [{ name: string }, string]
  redis: [Record<string, never>, { url: string }]
  tick: [{ url: string; job: string }, { ran: number; workers: number }]
}
type Reply = { id: number; answer?: unknown; error?: string }

/** Somebody who keeps a suite's processes; when the suite is over, or killed, all of them are gone. */
export type Keeper = Awaited<ReturnType<typeof hireKeeper>>

/** Starts the process that keeps the others. */
export const hireKeeper = async () => {
  const child = fork(path.join(__dirname, "keeper.mjs"), [String(process.ppid)], {
    execArgv: [],
    env: process.env,
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  await once(child, "message")
  child.on("message", (reply: Reply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  let asked = 0

  const ask = async <Chore extends keyof Chores>(
    chore: Chore,
    input: Chores[Chore][0]
  ): Promise<Chores[Chore][1]> => {
    const id = ++asked
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve)
      child.send({ id, chore, input })
    })
    if (reply.error !== undefined) throw new Error(reply.error)
    return reply.answer as Chores[Chore][1]
  }
  const dismiss = async () => {
    const gone = once(child, "exit")
    child.disconnect()
    await gone
  }
  return { ask, dismiss }
}
