import { z } from "@medusajs/framework/zod"
import { invalid, refuse } from "../../../errors/refuse"
import { sum, toDecimalString } from "../../../domain/money"
import { refundOptions, type ListPrices, type RefundMethod } from "../../../domain/refund"
import { closePackages } from "../issuing/cancel-packages"
import type { LockedCredit } from "../ledger/credits"
import { Ledger } from "../ledger/ledger"
import type { Outcome } from "../ledger/once"
import {
  beginOperation,
  finishOperations,
  type Command,
  type NewOperation,
} from "../ledger/operation"
import { revokeRest } from "../ledger/revoke"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import type { Telling } from "../ledger/telling"
import { amountIn } from "./amount-in"
import { spoken, type PackageMoney } from "./money-rows"
import { readWorth } from "./package-worth"
import { insertPayment } from "./payment-rows"

/** What goes back to the customer: what a method comes to, or an amount that somebody agreed to. */
export type WantedRefund = { method: RefundMethod; amount?: number }

/** Asks for a package to end, and for money to go back. */
export type CancelPackage = Command & {
  client_package_id: string
  refund: WantedRefund | null
  /** What the used services cost in the shop, credit by credit in the order of their ids. */
  prices: ListPrices
}

/** The package that ended; `replayed` when an earlier call ended it. */
export type CancelledPackage = { client_package_id: string; refunded: boolean; replayed: boolean }

/** A package that may end now: its rows are locked, its command is begun. */
export type Ending = { operation_id: string; money: PackageMoney; credits: LockedCredit[] }

/** What goes back; `given` is what this very command has given back before a crash. */
export const amountToGiveBack = async (
  sql: Sql,
  { refund, prices }: CancelPackage,
  money: PackageMoney,
  credits: readonly LockedCredit[],
  given: bigint
): Promise<bigint> => {
  if (!refund) return 0n
  const received = sum([money.paid, given])
  if (refund.amount !== undefined) {
    const amount = amountIn("refund.amount", refund.amount, money)
    if (amount > received) {
      throw invalid(`refund.amount: only ${spoken(received, money)} was received.`)
    }
    return amount
  }
  const worth = { ...money, received, credits: await readWorth(sql, credits) }
  const options = refundOptions(worth, prices, { fee: 0n, store_credit: true })
  return options.find(({ method }) => method === refund.method)?.amount ?? 0n
}

/** The operation under which a package ends, with what only its repetition needs to know. */
export const operationOf = (
  command: CancelPackage,
  besides: Record<string, string> = {}
): NewOperation => {
  const { client_package_id, refund } = command
  return {
    ...command,
    kind: "cancel",
    request: { client_package_id, refund },
    client_package_id,
    details: { ...refund, ...besides },
  }
}

/** Reads which package an operation has ended, and whether money went back. */
export const readEnded = storedAs(
  z.object({ client_package_id: z.string(), refunded: z.boolean() })
)

/** Refuses to end what has ended, and what somebody is just about to use. */
export const assertLiving = (money: PackageMoney, credits: readonly LockedCredit[]) => {
  if (money.is_cancelled) refuse("package_cancelled")
  // Its carts were un-covered a moment ago: what is held now was reserved since.
  if (credits.some(({ held }) => held > 0)) refuse("credits_in_checkout")
}

const end = async (sql: Sql, { operation_id, money, credits }: Ending): Promise<void> => {
  const ledger = new Ledger(credits)
  revokeRest(ledger, operation_id, credits)
  // Balances first: a closed credit may have nothing available.
  await ledger.write(sql)
  if (!money.is_cancelled) await closePackages(sql, [money.id])
}

/** A refund that was carried out; without a payment it went back outside Medusa. */
export type GivenBack = { payment_id: string | null; amount: bigint }

const writeRefund = async (
  sql: Sql,
  command: CancelPackage,
  { money }: Ending,
  parts: readonly GivenBack[]
) => {
  const amount = sum(parts.map((part) => part.amount))
  const method = command.refund?.method
  if (amount === 0n || !method) return
  const { actor, reason, client_package_id } = command
  const operation = await beginOperation(sql, {
    actor,
    reason,
    kind: "refund",
    request: null,
    client_package_id,
    details: { amount: spoken(amount, money), method },
  })
  for (const { payment_id, amount } of parts) {
    await insertPayment(sql, {
      client_package_id,
      operation_id: operation.id,
      kind: "refund",
      amount,
      digits: money.digits,
      method,
      note: reason,
      medusa_payment_id: payment_id,
    })
  }
  await finishOperations(sql, [{ id: operation.id, result: {} }])
}

const tellingEnd = ({ operation_id, money }: Ending, parts: readonly GivenBack[]): Telling => ({
  kind: "cancelled",
  client_package_ids: [money.id],
  dedupe_key: operation_id,
  details: { refunded: spokenAmount(parts, money) },
})

// In the manner of the wire; how it is said is the language's.
const spokenAmount = (parts: readonly GivenBack[], { digits }: PackageMoney): string =>
  toDecimalString(sum(parts.map(({ amount }) => amount)), digits)

/** Revokes what is unused, closes the package and writes down what went back. */
export const endPackage = async (
  sql: Sql,
  command: CancelPackage,
  ending: Ending,
  parts: readonly GivenBack[]
): Promise<Outcome<Omit<CancelledPackage, "replayed">>> => {
  const { client_package_id, refund } = command
  await end(sql, ending)
  await writeRefund(sql, command, ending, parts)
  return {
    result: { client_package_id, refunded: parts.length > 0 },
    details: { ...refund },
    tells: [tellingEnd(ending, parts)],
  }
}
