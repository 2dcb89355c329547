import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
// An order's own events come within seconds; before this the job would only run into them.
const SETTLING = 2 * MINUTE
// What was being written when it was looked at last, by a process whose clock may be another.
const OVERLAP = 15 * MINUTE

/** Which changes of orders a search looks at: all since a day, anew those since they were compared. */
export type ComparedUntil = { since: Date; compared_until: number; settled: Date }

/** Reads from when on orders are compared again: never further back than the shop's option says. */
export const comparedUntil = async (
  credits: ServiceCreditModuleService
): Promise<ComparedUntil> => {
  const now = (await credits.retrieveNow()).getTime()
  const since = now - credits.getOptions().look_back_days * DAY
  const { until } = await credits.retrieveOrdersSeen()
  // A mark of the future was set by a clock that has been put back since.
  const compared = until ? Math.min(until.getTime(), now) - OVERLAP : since
  return {
    since: new Date(since),
    compared_until: Math.max(compared, since),
    settled: new Date(now - SETTLING),
  }
}

/**
 * Compares orders, and notes up to when if all of them could be brought in step: what failed is looked
 * at again, and so is all that has changed in the meantime.
 */
export const noteCompared = async (
  container: MedusaContainer,
  compare: () => Promise<boolean>
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { settled } = await comparedUntil(credits)
  if (await compare()) await credits.noteOrdersSeen({ until: settled })
}
