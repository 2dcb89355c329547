import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../modules/service-credit"
import type { PlannedWork, PlannedQuery } from "../modules/service-credit/ledger/planned-work"
import type { ServiceCreditModuleService } from "../modules/service-credit/service"
import { reasonOf } from "./reason-of"

/** Goes through work whose lease is over; what fails is logged, and tried again when its lease is over. */
export const finishWork = async (
  container: MedusaContainer,
  kinds: PlannedQuery["kinds"],
  finish: (work: PlannedWork) => Promise<void>
): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const work of await credits.listPlannedWork({ kinds })) {
    await finish(work).catch((error: unknown) =>
      logger.error(
        `Service packages: ${work.kind} ${work.operation_id} was not finished: ${reasonOf(error)}`
      )
    )
  }
}
