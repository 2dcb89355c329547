import type { MedusaContainer } from "@medusajs/framework/types"
import { invalid, refuse } from "../../errors/refuse"
import { exactMinor, fromMinor, tooManyDecimals } from "../../domain/money"
import { explainRefund, refundOptions } from "../../domain/refund"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { AdminRefundPreviewResponse } from "../../types/http/refund"
import { loadListPrices } from "./load-list-prices"
import { hasStoreCredit } from "./store-credit"

/**
 * Tells what each way of paying back comes to if the package ended now; nothing is changed.
 *
 * @example
 * const { methods } = await previewRefund(container, { client_package_id: "cpkg_01", fee: 10 })
 */
export const previewRefund = async (
  container: MedusaContainer,
  { client_package_id, fee = 0 }: { client_package_id: string; fee?: number }
): Promise<AdminRefundPreviewResponse> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const facts = await credits.retrieveRefundFacts(client_package_id)
  const { digits, currency_code: code, paid: received, is_cancelled, ...prices } = facts.money
  if (is_cancelled) refuse("package_cancelled")
  const kept = exactMinor(fee, digits)
  if (kept === null) {
    throw invalid(tooManyDecimals("fee", fee, code))
  }
  const worth = { ...prices, received, credits: facts.credits }
  const options = refundOptions(worth, await loadListPrices(container, facts), {
    fee: kept,
    store_credit: hasStoreCredit(container),
  })
  return {
    currency_code: code,
    received: fromMinor(received, digits),
    methods: options.map((option) => ({
      method: option.method,
      amount: fromMinor(option.amount, digits),
      tax: fromMinor(option.tax, digits),
      units_revoked: option.units_revoked,
      explanation: explainRefund(option, worth, { code, digits }),
    })),
  }
}
