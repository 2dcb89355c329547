import { z } from "@medusajs/framework/zod"
import { unexpected } from "../../../errors/refuse"
import { paidWith, type ReceivedPayment } from "../../../domain/giving"
import type { NewPackage } from "../issuing/new-package"
import { once } from "../ledger/once"
import type { Command } from "../ledger/operation"
import { findReplay, type ReplayQuery } from "../ledger/replay"
import { storedRedemptionRef, type RedemptionRef } from "../ledger/redemption-ref"
import type { Sql } from "../ledger/sql"
import { storedAs } from "../ledger/stored"
import { insertNote } from "../changes/note-rows"
import { insertPayment } from "../money/payment-rows"
import { keepPurchasePlace, takePurchasePlace, type PurchaseLimit } from "../limits/purchase-places"
import { useAtOnce, type SessionsToUse } from "./use-at-once"
import type { PaymentLink } from "../../../types/http/client-package"
import { issuePackages } from "../issuing/issue-packages"

/** Asks for one package by hand. */
export type GivePackage = Command & {
  /** What was asked for, before prices and terms were looked up: the same key asks for the same. */
  request: unknown
  time_zone: string
  package: NewPackage
  limit: PurchaseLimit | null
  /** What was received with it; null for what was paid elsewhere. */
  payment: ReceivedPayment | null
  use: SessionsToUse | null
  note: string | null
  /** Whether the customer is to be written to; the history keeps it for whatever sends messages. */
  notify: boolean | null
}

/** What a package that was given by hand leaves behind. */
export type GivenResult = {
  client_package_id: string
  /** What was used of it at once. */
  redemption: RedemptionRef | null
  /** Where the rest of a sale can be paid. */
  payment_link: PaymentLink | null
}

/** The package that was given; `replayed` when an earlier call gave it. */
export type Given = GivenResult & { replayed: boolean }

/** The kind under which giving is remembered. */
export const GIVE = "give"

/** Reads what giving or selling a package has left. */
export const readGiven = storedAs<GivenResult>(
  z.object({
    client_package_id: z.string(),
    redemption: storedRedemptionRef.nullable().default(null),
    payment_link: z
      .object({ payment_collection_id: z.string(), amount: z.number(), currency_code: z.string() })
      .nullable()
      .default(null),
  })
)

/** What an earlier call with this key gave, or null. */
export const findGiven = async (
  sql: Sql,
  query: Omit<ReplayQuery, "kind">
): Promise<Given | null> => await findReplay(sql, { ...query, kind: GIVE }, readGiven)

/**
 * Issues a package, records what was received for it, writes the note and uses what is to be used at
 * once: all of it or nothing.
 */
export const givePackage = async (sql: Sql, command: GivePackage): Promise<Given> => {
  const { actor, payment, note, limit, use, notify, package: wanted } = command
  const operation = {
    ...command,
    kind: GIVE,
    details: {
      title: wanted.title,
      source: wanted.source,
      ...(notify !== null && { notify }),
    },
  }
  return await once(sql, operation, readGiven, async (operation_id) => {
    await takePurchasePlace(sql, { operation_id, limit, ...wanted })
    const [issued] = await issuePackages(sql, {
      ...command,
      key: null,
      packages: [{ ...wanted, paid_amount: paidWith(payment, wanted.price) }],
    })
    if (!issued) throw unexpected("a package was not issued")
    const { client_package_id } = issued
    await keepPurchasePlace(sql, { operation_id, client_package_id })
    if (payment && payment.amount > 0n) {
      const booked = { client_package_id, operation_id, kind: "payment" as const }
      await insertPayment(sql, { ...booked, ...payment, digits: wanted.currency_digits })
    }
    if (note !== null) {
      await insertNote(sql, { client_package_id, kind: "other", text: note, actor })
    }
    const redemption = use && (await useAtOnce(sql, { actor, client_package_id, use }))
    return { client_package_id, result: { client_package_id, redemption, payment_link: null } }
  })
}
