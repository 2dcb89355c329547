import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isReminder, type MessageLinks } from "../../domain/message"
import { filledLink } from "../../domain/telling"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ClaimedMessage } from "../../modules/service-credit/messages/claim-messages"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { unsubscribeToken } from "./unsubscribe-token"

const text = (value: unknown) => (typeof value === "string" ? value : null)

/** Where a message leads: what the shop has said in its options, filled in. */
export const linksOf = (
  container: MedusaContainer,
  { kind, client_package_ids, customer_id, order_id, details }: ClaimedMessage
): MessageLinks => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const { links } = credits.getOptions()
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const backend = (admin.backendUrl ?? "/").replace(/\/$/, "")
  const token =
    customer_id !== null && isReminder(kind) ? unsubscribeToken(container, customer_id) : null
  const [package_id = null] = client_package_ids
  const blanks = {
    package_id,
    customer_id,
    order_id,
    token,
    payment_collection_id: text(details.payment_collection_id),
  }
  const own = backend && `${backend}/service-packages/unsubscribe?token={token}`
  return {
    booking: filledLink(links.booking, blanks),
    account: filledLink(links.account, blanks),
    buy_again: filledLink(links.buy_again, blanks),
    payment: filledLink(links.payment, blanks),
    unsubscribe: filledLink(links.unsubscribe ?? (own || undefined), blanks),
    admin: package_id && `${backend}${admin.path ?? "/app"}/service-packages/${package_id}`,
  }
}
