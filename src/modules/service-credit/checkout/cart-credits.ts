import type { SpendableCredit } from "../../../domain/allocation"
import type { CartPreference } from "../../../domain/cart"
import type { CreditFacts } from "../../../domain/explain"
import { toDecimalString } from "../../../domain/money"
import { packageStatus } from "../../../domain/status"
import { usableUnits } from "../../../domain/usable"
import { readPreference } from "./preference"
import { redemptionsOfCart, type HeldRedemption } from "./rows"
import { canSpend, endingOf, toSpendable, unitsOpenTo } from "./spendable"
import { readCredits, type LockedCredit } from "../ledger/credits"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"

/** What a quote and an explanation are made from. */
export type CartCredits = {
  now: Date
  preference: CartPreference
  /** What the cart holds now, part by part. */
  held: HeldRedemption[]
  /** What the customer could spend in this cart. */
  spendable: SpendableCredit[]
  /** Every credit of every package she ever had, newest packages first, five hundred at the most. */
  facts: (CreditFacts & { service_credit_id: string })[]
}

const MOST = 500

/** Reads all that decides about credits in one cart, without a lock. */
export const readCartCredits = async (
  sql: Sql,
  { cart_id, customer_id }: { cart_id: string; customer_id: string | null }
): Promise<CartCredits> => {
  const now = await databaseNow(sql)
  const preference = await readPreference(sql, cart_id)
  const held = (await redemptionsOfCart(sql, cart_id)).filter((part) => part.units_held > 0)
  const credits =
    customer_id === null
      ? []
      : await readCredits(
          sql,
          `c.client_package_id in (select id from service_package_client_package where customer_id = ? order by purchased_at desc, id desc limit ?)`,
          [customer_id, MOST]
        )
  const own = (credit: LockedCredit) =>
    held
      .filter((part) => part.service_credit_id === credit.id)
      .reduce((total, part) => total + part.units_held, 0)
  const isOpen = (credit: LockedCredit) => canSpend(credit, now) || own(credit) > 0
  return {
    now,
    preference,
    held,
    spendable: credits
      .filter(isOpen)
      .map((credit) => toSpendable(credit, own(credit), !canSpend(credit, now))),
    facts: credits.map((credit) => toFacts(credit, own(credit), now)),
  }
}

const toFacts = (credit: LockedCredit, own: number, now: Date) => {
  const { package: sold } = credit
  const open = unitsOpenTo(credit, own)
  const { next_unlock } = usableUnits({
    available: credit.available + own,
    used: credit.held - own + credit.redeemed + credit.forfeited,
    granted: credit.granted,
    policy: sold.terms.redeem_policy,
    price: sold.price,
    paid: sold.paid_amount,
    refunded: sold.refunded_amount,
  })
  return {
    service_credit_id: credit.id,
    client_package_id: credit.client_package_id,
    title: sold.title,
    coverage: credit.coverage,
    covers_title: credit.title,
    available: credit.available,
    held_by_this_cart: own,
    open: canSpend(credit, now) ? Math.max(0, open - own) : 0,
    held_elsewhere: credit.held - own,
    used_units: credit.redeemed + credit.forfeited,
    status: packageStatus(sold, now),
    expires_on: sold.expires_on,
    ...endingOf(credit),
    limited_by_payment: open < credit.available + own,
    ...(next_unlock === null
      ? {}
      : { next_unlock: toDecimalString(next_unlock, sold.currency_digits) }),
  }
}
