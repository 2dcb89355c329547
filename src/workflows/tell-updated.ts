import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEvents } from "./emit"

type TellUpdatedInput = { client_package_ids: string[] }

const tellUpdatedWorkflow = createWorkflow(
  "service-packages-tell-updated",
  (input: WorkflowData<TellUpdatedInput>) => {
    const updated = transform({ input }, ({ input: { client_package_ids } }) =>
      client_package_ids.map((id) => ({ id }))
    )
    emitEvents({ "client_package.updated": updated })
    return new WorkflowResponse(updated)
  }
)

/** Tells others of packages that were changed many at a time. */
export const tellUpdated = async (
  container: MedusaContainer,
  client_package_ids: string[]
): Promise<void> => {
  if (!client_package_ids.length) return
  await tellUpdatedWorkflow(container).run({ input: { client_package_ids } })
}
