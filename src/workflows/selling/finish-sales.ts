import type { MedusaContainer } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { finishWork } from "../finish-work"
import { carryOutSaleWorkflow } from "./sell-package"
import { abandonUnlessBegun } from "./settle-sale"

/** Finishes sales at the desk that dead processes have begun, and gives up those that have no order. */
export const finishSales = async (container: MedusaContainer): Promise<void> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  await finishWork(container, ["give"], async (work) => {
    if (!(await credits.claimWork(work)) || (await abandonUnlessBegun(container, work))) return
    await carryOutSaleWorkflow(container).run({ input: { operation_id: work.operation_id } })
  })
}
