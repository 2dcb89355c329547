import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { OrderTill } from "../../../domain/till"
import { cancelPackage } from "./cancel-package"
import { finishCancel, planCancel, type PlannedCancel } from "./cancel-sold-package"
import {
  finishOrderPayment,
  planOrderPayment,
  recordPayment,
  type FinishOrderPayment,
  type PlannedPayment,
  type Recorded,
  type RecordPayment,
} from "./record-payment"
import {
  finishOrderVoid,
  planOrderVoid,
  voidPayment,
  type PlannedVoid,
  type Voided,
  type VoidPayment,
} from "./void-payment"
import { DeskService } from "../desk"
import { placesFor } from "../ledger/places"
import { takeTurn } from "../ledger/turn"
import { unblockSpending } from "./block-spending"
import type { CancelledPackage, CancelPackage } from "./end-package"
import { readPayments, type RecordedPayments } from "./payments"
import { readRefundFacts, type RefundFacts } from "./refund-facts"

const inPlace = placesFor(3)

/** The part of the ledger that books what was paid for packages and what goes back. */
export class MoneyService extends DeskService {
  /** Runs work that calls Medusa, one at a time for each name. */
  async takeTurn<Output>(
    name: string,
    work: () => Promise<Output>,
    @MedusaContext() context: Context = {}
  ): Promise<Output> {
    return await inPlace(async () => await this.command(takeTurn<Output>, { name, work }, context))
  }

  /** Records money received outside Medusa; see `commands/record-payment.ts`. */
  async recordPayment(
    input: RecordPayment,
    @MedusaContext() context: Context = {}
  ): Promise<Recorded> {
    return await this.command(recordPayment, input, context)
  }

  /** Plans a payment on the order that sold a package, and remembers the command. */
  async planOrderPayment(
    input: RecordPayment & { till: OrderTill },
    @MedusaContext() context: Context = {}
  ): Promise<PlannedPayment> {
    return await this.command(planOrderPayment, input, context)
  }

  /** Writes down a payment that Medusa has booked. */
  async finishOrderPayment(
    input: FinishOrderPayment,
    @MedusaContext() context: Context = {}
  ): Promise<Recorded> {
    return await this.command(finishOrderPayment, input, context)
  }

  /** Takes a payment back that was recorded by mistake; see `commands/void-payment.ts`. */
  async voidPayment(input: VoidPayment, @MedusaContext() context: Context = {}): Promise<Voided> {
    return await this.command(voidPayment, input, context)
  }

  /** Plans to take a payment off the order that sold a package, and remembers the command. */
  async planOrderVoid(
    input: VoidPayment & { till: OrderTill },
    @MedusaContext() context: Context = {}
  ): Promise<PlannedVoid> {
    return await this.command(planOrderVoid, input, context)
  }

  /** Writes down that Medusa took a payment off the order. */
  async finishOrderVoid(
    input: VoidPayment & { operation_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<Voided> {
    return await this.command(finishOrderVoid, input, context)
  }

  /** Every payment, refund and void of a package. */
  async listPackagePayments(
    client_package_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<RecordedPayments> {
    return await this.reading(readPayments, client_package_id, context)
  }

  /** What a refund of a package would be reckoned from. */
  async retrieveRefundFacts(
    client_package_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<RefundFacts> {
    return await this.reading(readRefundFacts, client_package_id, context)
  }

  /** Ends a package whose money goes back outside Medusa; see `commands/cancel-package.ts`. */
  async cancelPackage(
    input: CancelPackage,
    @MedusaContext() context: Context = {}
  ): Promise<CancelledPackage> {
    return await this.command(cancelPackage, input, context)
  }

  /** Plans the refunds before a sold package ends, and remembers the command. */
  async planCancel(
    input: CancelPackage & { till: OrderTill },
    @MedusaContext() context: Context = {}
  ): Promise<PlannedCancel> {
    return await this.command(planCancel, input, context)
  }

  /** Ends a sold package after its refunds. */
  async finishCancel(
    input: CancelPackage & { operation_id: string; till: OrderTill },
    @MedusaContext() context: Context = {}
  ): Promise<CancelledPackage> {
    return await this.command(finishCancel, input, context)
  }

  /** Lets a package be spent again whose refund came to nothing. */
  async unblockSpending(
    input: { client_package_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.command(unblockSpending, input, context)
  }
}
