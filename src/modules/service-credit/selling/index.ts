import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import { finishSale, type FinishSale } from "./finish-sale"
import { GIVE, type Given } from "./give-package"
import { planSale, type PlannedSale, type PlanSale } from "./plan-sale"
import { BatchService } from "../batches"
import { readPaidVisits, type PaidVisits, type PaidVisitsQuery } from "./paid-visits"
import { findOperation, type ReplayQuery } from "../ledger/replay"
import { readAnySaleOpen, readIsSaleOpen, readSale, type Sale } from "./sales"

/** The part of the ledger that sells packages at the desk, as regular orders. */
export class SaleService extends BatchService {
  /** Writes a sale down before anything of it happens; see `commands/plan-sale.ts`. */
  async planSale(input: PlanSale, @MedusaContext() context: Context = {}): Promise<PlannedSale> {
    return await this.command(planSale, input, context)
  }

  /** Issues the package of a sale whose order stands; see `commands/finish-sale.ts`. */
  async finishSale(input: FinishSale, @MedusaContext() context: Context = {}): Promise<Given> {
    return await this.command(finishSale, input, context)
  }

  /** The sale that an earlier call with this key planned, or null. */
  async findPlannedSale(
    query: Omit<ReplayQuery, "kind">,
    @MedusaContext() context: Context = {}
  ): Promise<PlannedSale | null> {
    const before = await this.reading(findOperation, { ...query, kind: GIVE }, context)
    return before && { operation_id: before.id }
  }

  /** A sale with its plan, or with what came of it. */
  async retrieveSale(operation_id: string, @MedusaContext() context: Context = {}): Promise<Sale> {
    return await this.reading(readSale, { operation_id }, context)
  }

  /** Whether a sale that wrote this order is still under way. */
  async isSaleOpen(
    query: { operation_id: string; order_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return await this.reading(readIsSaleOpen, query, context)
  }

  /** Whether any sale is still under way. */
  async isAnySaleOpen(@MedusaContext() context: Context = {}): Promise<boolean> {
    return await this.reading(readAnySaleOpen, undefined, context)
  }

  /** How many bookings of these visits credits have paid for. */
  async listPaidVisits(
    query: PaidVisitsQuery,
    @MedusaContext() context: Context = {}
  ): Promise<PaidVisits> {
    return await this.reading(readPaidVisits, query, context)
  }
}
