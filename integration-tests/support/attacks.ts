import type { LedgerModule } from "./ledger-module"
import type { RawSql } from "./module-suite"
import type { Sql } from "../../src/modules/service-credit/ledger/sql"

/** A statement, or several of one transaction, that try to break the ledger. */
export type Attack = string | readonly string[]

const LEDGER = ["client_package", "credit", "operation", "entry", "hold", "redemption", "payment"]

/** Every row of the ledger, as text: equal before and after means that nothing was written. */
export const everythingIn = async (sql: RawSql): Promise<Record<string, string[]>> => {
  const tables = LEDGER.map(async (name) => {
    const rows = await sql<{ row: string }>(
      `select t::text as row from service_package_${name} t order by t::text`
    )
    return [name, rows.map(({ row }) => row)] as const
  })
  return Object.fromEntries(await Promise.all(tables))
}

const constraintOf = (error: unknown): string => {
  if (typeof error === "object" && error !== null && "constraint" in error) {
    return String(error.constraint)
  }
  throw error
}

/** Tries to break the ledger past the module's own commands. */
export const attacksOn = ({ sql, inTransaction }: LedgerModule) => {
  const carryOut = async (run: Sql, attack: Attack) => {
    for (const statement of typeof attack === "string" ? [attack] : attack) await run(statement)
  }

  /** The name of the constraint that refuses an attack; null when it gets through. */
  const refusalOf = async (attack: Attack): Promise<string | null> => {
    try {
      await inTransaction(async (run) => await carryOut(run, attack))
      return null
    } catch (error) {
      return constraintOf(error)
    }
  }

  /** Every attack is refused by the constraint it is listed under, and nothing is written. */
  const expectRefused = async (attacks: readonly (readonly [string, Attack])[]) => {
    const before = await everythingIn(sql)
    for (const [constraint, attack] of attacks) {
      expect([attack, await refusalOf(attack)]).toEqual([attack, constraint])
    }
    expect(await everythingIn(sql)).toEqual(before)
  }

  /** Whether an attack would get through if these statements had taken its defence away. */
  const succeedsWithout = async (defence: string, attack: Attack): Promise<boolean> => {
    const enough = new Error("rolled back")
    try {
      await inTransaction(async (run) => {
        await run(defence)
        await carryOut(run, attack)
        await run("set constraints all immediate")
        throw enough
      })
    } catch (error) {
      return error === enough
    }
    return false
  }

  return { refusalOf, expectRefused, succeedsWithout }
}
