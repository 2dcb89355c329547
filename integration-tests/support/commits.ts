import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Asked = { sql: string }
type Query = (this: unknown, connection: object, asked: Asked) => Promise<unknown>

const COMMIT = /^commit/i
const ROLLBACK = /^rollback/i
const WRITES = /^\s*(insert|update|delete|with)\b/i

const isQuery = (value: unknown): value is Query => typeof value === "function"

/**
 * Runs work in a process that is killed between the nth time that the database commits something for it and
 * the answer to that: what is open then is rolled back, and nothing reaches the database any more. Answers
 * how often it was committed until then, which without a number is all there is to cut.
 */
export const killedAtCommit = async (
  container: MedusaContainer,
  work: () => Promise<unknown>,
  nth = Number.POSITIVE_INFINITY
): Promise<number> => {
  const { client } = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // A transaction has a client of its own, made of the same prototype.
  const shared: object = client.constructor.prototype
  const original: unknown = Reflect.get(shared, "_query")
  if (!isQuery(original)) throw new Error("This driver asks in another way.")
  const ask: Query = original
  const inside = new Set<object>()
  let commits = 0

  const dead = async (client: unknown, connection: object, { sql }: Asked) => {
    // A connection that breaks ends its transaction.
    if (inside.delete(connection)) await ask.call(client, connection, { sql: "ROLLBACK;" })
    if (!ROLLBACK.test(sql)) throw new Error("Connection terminated unexpectedly")
  }
  const query = async function (this: unknown, connection: object, asked: Asked): Promise<unknown> {
    const { sql } = asked
    if (commits >= nth) return await dead(this, connection, asked)
    if (/^(begin|start transaction)/i.test(sql)) inside.add(connection)
    const ends = COMMIT.test(sql) || (!inside.has(connection) && WRITES.test(sql))
    if (COMMIT.test(sql) || ROLLBACK.test(sql)) inside.delete(connection)
    const answer = await ask.call(this, connection, asked)
    if (!ends) return answer
    commits += 1
    if (commits >= nth) throw new Error("Connection terminated unexpectedly")
    return answer
  }
  Reflect.set(shared, "_query", query)
  try {
    await work()
  } finally {
    Reflect.set(shared, "_query", original)
    // A connection that was still open when it was killed is none by now.
    const open = commits >= nth ? inside : []
    for (const connection of open) await ask.call(client, connection, { sql: "ROLLBACK;" })
  }
  return commits
}

// Each takes a sale of its own: all of them are CI's.
const SAMPLE = 6

const sampled = (nth: number) => process.env.STATEMENTS === "every" || nth % SAMPLE === 1

/** One try with a commit cut: it answers how many commits there were until then. */
export type CutAt = (nth: number) => Promise<number>

/**
 * Counts what work commits where nothing goes wrong, and has it tried with every sixth of its commits cut, or
 * with each where all are asked for. Answers which of them left something wrong, and what.
 */
export const lostAtCommits = async (
  container: MedusaContainer,
  whole: () => Promise<unknown>,
  tryWith: CutAt
): Promise<[nth: number, what: string][]> => {
  const commits = await killedAtCommit(container, whole)
  const lost: [nth: number, what: string][] = []
  let cuts = 0
  const cutAt = async (nth: number) => {
    if ((await tryWith(nth)) >= nth) cuts += 1
  }
  const all = Array.from({ length: commits }, (_, n) => n + 1).filter(sampled)
  for (const nth of all) {
    await cutAt(nth).catch((error: Error) => lost.push([nth, error.message]))
  }
  // What an event commits beside it may be there or not, so the last of them may not be reached.
  if (commits < 3 || cuts + lost.length < all.length / 2) {
    throw new Error(`Of ${commits} commits ${cuts} were cut.`)
  }
  return lost
}
