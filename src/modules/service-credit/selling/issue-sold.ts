import { unexpected } from "../../../errors/refuse"
import type { Actor } from "../../../domain/actor"
import { toMinor } from "../../../domain/money"
import { localDate } from "../../../domain/validity"
import type { Sql } from "../ledger/sql"
import { databaseNow } from "../ledger/time"
import { packageOf, type SalePlan, type SoldMoney, type SoldPlace } from "./sale-plan"
import { useAtOnce } from "./use-at-once"
import type { GivenResult } from "./give-package"
import { issuePackages } from "../issuing/issue-packages"

/** A planned sale with the order unit it is for; a rehearsal has none. */
export type IssueSold = {
  actor: Actor
  plan: SalePlan
  money: SoldMoney
  place: SoldPlace | null
  /** Brings the package's money in line with its order before anything of it is used. */
  beforeUse?: () => Promise<void>
}

/** Issues the package of a sale and uses what is to be used of it at once. */
export const issueSold = async (
  sql: Sql,
  { actor, plan, money, place, beforeUse }: IssueSold
): Promise<Omit<GivenResult, "payment_link">> => {
  const digits = plan.package.currency_digits
  const wanted = packageOf(plan, money, place)
  const [issued] = await issuePackages(sql, {
    actor,
    time_zone: plan.time_zone,
    notify: plan.notify,
    packages: [
      { ...wanted, paid_amount: plan.payment ? toMinor(plan.payment.amount, digits) : 0n },
    ],
  })
  if (!issued) throw unexpected("a package was not issued")
  const { client_package_id } = issued
  await beforeUse?.()
  if (!plan.use) return { client_package_id, redemption: null }
  // A sale that goes on another day: the visit was on the day it was entered.
  const today = localDate(await databaseNow(sql), plan.time_zone)
  const earlier =
    localDate(plan.planned_at, plan.time_zone) === today ? null : { effective_at: plan.planned_at }
  const redemption = await useAtOnce(sql, { actor, client_package_id, use: plan.use, earlier })
  return { client_package_id, redemption }
}
