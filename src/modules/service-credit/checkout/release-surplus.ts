import type { Actor } from "../../../domain/actor"
import type { HeldRest } from "../../../domain/hold"
import { lockHoldOfCart, redemptionsOfHold, writeRedemptionUnits } from "./rows"
import { lockCredits } from "../ledger/credits"
import { destinationOf } from "../ledger/destination"
import { Ledger } from "../ledger/ledger"
import { beginOperation, finishing } from "../ledger/operation"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"

/** The units a cart has no use for any more, after its lines ask their price again. */
export type ReleaseSurplus = { actor: Actor; cart_id: string; surplus: readonly HeldRest[] }

/** The credits that got units back. */
export type SurplusReleased = { released: { id: string; client_package_id: string }[] }

/** Gives units back that `holdCart` left over, and ends a hold that holds nothing any more. */
export const releaseSurplus = async (sql: Sql, input: ReleaseSurplus): Promise<SurplusReleased> => {
  const hold = await lockHoldOfCart(sql, input.cart_id)
  // Completion was faster: its order now owns what the hold still holds, and ends it when posted.
  if (!hold || hold.affirmed || hold.status === "redeemed") return { released: [] }
  const redemptions = await redemptionsOfHold(sql, hold.id)
  const rests = input.surplus.flatMap((rest) => {
    const redemption = redemptions.find((one) => one.id === rest.redemption_id)
    const units = Math.min(rest.units, redemption?.units_held ?? 0)
    return redemption && units > 0 ? [{ redemption, units }] : []
  })
  if (rests.length) await release(sql, input, rests)

  const released_units = rests.reduce((total, { units }) => total + units, 0)
  const held = redemptions.reduce((total, { units_held }) => total + units_held, 0)
  if (hold.status === "releasing" && held === released_units) {
    await sql(
      `update service_package_hold set status = 'released', resolved_at = service_package_now(), updated_at = service_package_now() where id = ?`,
      [hold.id]
    )
  }
  return { released: rests.map(({ redemption }) => redemption).map(toCredit) }
}

const toCredit = ({ service_credit_id: id, client_package_id }: Rest["redemption"]) => ({
  id,
  client_package_id,
})

type Rest = { redemption: Awaited<ReturnType<typeof redemptionsOfHold>>[number]; units: number }

const release = async (sql: Sql, input: ReleaseSurplus, rests: readonly Rest[]) => {
  const credits = await lockCredits(sql, {
    credit_ids: rests.map(({ redemption }) => redemption.service_credit_id),
  })
  const now = await databaseNow(sql)
  const { id: operation_id } = await beginOperation(sql, {
    actor: input.actor,
    kind: "release",
    request: { cart_id: input.cart_id },
    details: { cart_id: input.cart_id },
  })
  const ledger = new Ledger(credits)
  for (const { redemption, units } of rests) {
    ledger.move({
      service_credit_id: redemption.service_credit_id,
      operation_id,
      redemption_id: redemption.id,
      kind: "release",
      from: "held",
      to: destinationOf(ledger.credit(redemption.service_credit_id), now),
      units,
    })
  }
  await writeRedemptionUnits(
    sql,
    rests.map(({ redemption, units }) => {
      const units_held = redemption.units_held - units
      return units_held === 0
        ? { ...redemption, units_held, units_released: redemption.units }
        : {
            ...redemption,
            units_held,
            units: units_held,
            quantity: units_held / redemption.cost,
            units_released: 0,
          }
    })
  )
  await ledger.write(sql, [finishing([{ id: operation_id, result: null }])])
}
