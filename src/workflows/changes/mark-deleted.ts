import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { Deleted } from "../../modules/service-credit/changes/mark-deleted"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import { inBatches } from "./in-batches"
import { tellUpdated } from "../tell-updated"

/** Something that was deleted in the shop. */
export type DeletedThing = { customer_id: string } | { product_id: string } | { variant_id: string }

// A deleted product takes its variants along, of which no event tells.
const deletedWith = async (container: MedusaContainer, thing: DeletedThing): Promise<Deleted> => {
  if ("customer_id" in thing) return { customers: [{ id: thing.customer_id }] }
  if ("variant_id" in thing) {
    return { references: [{ kind: "variant", reference_id: thing.variant_id }] }
  }
  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants(
      { product_id: thing.product_id },
      { select: ["id"], withDeleted: true, take: null }
    )
  return {
    references: [
      { kind: "product", reference_id: thing.product_id },
      ...variants.map(({ id }) => ({ kind: "variant" as const, reference_id: id })),
    ],
  }
}

/** Marks every package that lost something, however many there are; answers which, and tells nobody. */
export const markQuietly = async (
  container: MedusaContainer,
  deleted: Deleted
): Promise<string[]> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  return await inBatches(async () => await credits.markDeleted(deleted))
}

/** Marks every package that lost something, and tells others; answers how many. */
export const markEvery = async (container: MedusaContainer, deleted: Deleted): Promise<number> => {
  const client_package_ids = await markQuietly(container, deleted)
  await tellUpdated(container, client_package_ids)
  return client_package_ids.length
}

const markDeletedStep = createStep(
  "service-packages-mark-deleted",
  async (thing: DeletedThing, { container }) =>
    new StepResponse({
      marked: await markEvery(container, await deletedWith(container, thing)),
    })
)

/** Shows the packages that lost their customer or a service to staff; nothing of them is lost. */
export const markDeletedWorkflow = createWorkflow(
  "service-packages-mark-deleted",
  (input: WorkflowData<DeletedThing>) => new WorkflowResponse(markDeletedStep(input))
)
