import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"

/** Replays every package's ledger, names each that differs and ends with exit code 1 if one does. */
export default async function auditServicePackages({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  let checked = 0
  let found = 0
  let after: string | undefined
  do {
    const page = await credits.auditPackages({ after })
    checked += page.checked
    found += page.differences.length
    for (const {
      client_package_id,
      service_credit_id,
      redemption_id,
      message,
    } of page.differences) {
      const where = [client_package_id, service_credit_id, redemption_id].filter(Boolean)
      logger.error([...where, message].join(" · "))
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  logger.info(`Audit: ${checked} packages checked, ${found} differences found`)
  if (found) process.exitCode = 1
}
