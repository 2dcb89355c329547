import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { loadOrderVariants } from "../issuing/load-order"
import { carryOutSaleWorkflow } from "./sell-package"

const findOpenSaleStep = createStep(
  "service-packages-find-open-sale",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { sale } = await loadOrderVariants(container, order_id)
    if (sale === null) return new StepResponse(null)
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const isOpen = await credits.isSaleOpen({ operation_id: sale, order_id })
    return new StepResponse(isOpen ? sale : null)
  }
)

/** Finishes the sale that an order belongs to, when whoever began it did not; any other order is left alone. */
export const resumeSaleWorkflow = createWorkflow(
  "service-packages-resume-sale",
  (input: WorkflowData<{ order_id: string }>) => {
    const sale = findOpenSaleStep(input)
    when({ sale }, (data) => data.sale !== null).then(() =>
      carryOutSaleWorkflow.runAsStep({
        input: { operation_id: transform({ sale }, (data) => data.sale ?? "") },
      })
    )
    return new WorkflowResponse(sale)
  }
)
