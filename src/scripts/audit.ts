import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"
import { auditOrders } from "../workflows/issuing"

type Stretch<Difference> = { checked: number; differences: Difference[]; next: string | null }

/** Goes through all stretches of an audit; says how much it looked at and each difference it found. */
const goThrough = async <Difference>(
  stretchAfter: (after?: string) => Promise<Stretch<Difference>>,
  tell: (difference: Difference) => void
) => {
  let checked = 0
  let found = 0
  let after: string | undefined
  do {
    const stretch = await stretchAfter(after)
    checked += stretch.checked
    found += stretch.differences.length
    stretch.differences.forEach(tell)
    after = stretch.next ?? undefined
  } while (after !== undefined)
  return { checked, found }
}

const auditAll = async (
  container: MedusaContainer,
  tell: (...parts: (string | null)[]) => void
) => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const packages = await goThrough(
    async (after) => await credits.auditPackages({ after }),
    ({ client_package_id, service_credit_id, redemption_id, message }) =>
      tell(client_package_id, service_credit_id, redemption_id, message)
  )
  const orders = await goThrough(
    async (after) => await auditOrders(container, { after }),
    ({ order_id, order_line_item_id, message }) => tell(order_id, order_line_item_id, message)
  )
  return { packages, orders, found: packages.found + orders.found }
}

/**
 * Replays every package's ledger and looks through every order for what only it knows; names each that
 * differs and ends with exit code 1 if one does.
 */
export default async function auditServicePackages({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { packages, orders, found } = await auditAll(container, (...parts) =>
    logger.error(parts.filter(Boolean).join(" · "))
  )
  logger.info(
    `Audit: ${packages.checked} packages and ${orders.checked} orders checked, ${found} differences found`
  )
  if (found) process.exitCode = 1
}
