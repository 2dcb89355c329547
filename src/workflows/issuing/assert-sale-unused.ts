import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

/**
 * Refuses to go on with an order whose packages are partly used, in a shop that asked for it with
 * `used_sale_cancel: "block"`: Medusa would pay back the full price of what was used.
 */
export const assertSaleUnused = async (
  container: MedusaContainer,
  order_id: string
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  if (credits.getOptions().used_sale_cancel !== "block") return
  const packages = await credits.listClientPackages(
    { order_id },
    { select: ["id"], relations: ["service_credits"] }
  )
  const used = packages
    .flatMap((sold) => sold.service_credits)
    .reduce((all, credit) => all + credit.redeemed + credit.forfeited, 0)
  if (used > 0) refuse("package_partly_used")
}
