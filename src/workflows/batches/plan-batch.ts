import { invalid, planOf } from "../../errors/refuse"
import { paidWith, planPackage } from "../../domain/giving"
import type { BatchSpec } from "../../modules/service-credit/batches/spec"
import type { AdminCreateClientPackageBatch } from "../../types/http/batch"
import type { GiftOffer } from "../selling/offer"

/** Fixes what everybody in a batch gets, its days too: a batch may run past midnight. */
export const planBatch = (body: AdminCreateClientPackageBatch, offer: GiftOffer): BatchSpec => {
  const wanted = planOf(planPackage(body, offer))
  const { starts_on, expires_on } = wanted
  if (starts_on && expires_on && expires_on < starts_on) {
    throw invalid("A package cannot end before it starts.")
  }
  return {
    to: body.all ? "all" : body.customer_group_id === undefined ? "customers" : "group",
    customer_group_id: body.customer_group_id ?? null,
    notify: body.notify ?? false,
    purchase_limit: offer.purchase_limit,
    time_zone: offer.time_zone,
    // Nobody collects money from many at once: what is not free was paid elsewhere.
    package: { ...wanted, paid_amount: paidWith(null, wanted.price) },
  }
}
