import { finishSale } from "./finish-sale"
import { findGiven, givePackage } from "./give-package"
import { readPaidVisits } from "./paid-visits"
import { abandonSale, findPlannedSale, planSale } from "./plan-sale"
import { readAnySaleOpen, readIsSaleOpen, retrieveSale } from "./sales"

/** Giving a package by hand; selling one as a regular order is planned, done in Medusa, finished. */
export const commands = { givePackage, planSale, finishSale, abandonSale }

/** Sales under way, what an earlier call gave or planned, and visits that are paid for. */
export const reads = {
  findGiven,
  findPlannedSale,
  retrieveSale,
  isSaleOpen: readIsSaleOpen,
  isAnySaleOpen: readAnySaleOpen,
  listPaidVisits: readPaidVisits,
}
