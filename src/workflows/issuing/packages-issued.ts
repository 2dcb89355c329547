import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { reasonOf } from "../reason-of"

/** Packages that exist since a moment ago, whichever way they came into the world. */
export type PackagesIssuedInput = { client_package_ids: string[] }

/**
 * The place where a shop does something of its own with new packages: its hook `packagesIssued` is
 * called after packages were bought, sold, given or given to many. They exist already, so a handler
 * that fails is logged and changes nothing.
 *
 * @example
 * packagesIssuedWorkflow.hooks.packagesIssued(async ({ client_package_ids }, { container }) => {
 *   container.resolve("logger").info(`New packages: ${client_package_ids.join(", ")}`)
 * })
 */
export const packagesIssuedWorkflow = createWorkflow(
  "service-packages-packages-issued",
  (input: WorkflowData<PackagesIssuedInput>) => {
    const { client_package_ids } = input
    const packagesIssued = createHook("packagesIssued", { client_package_ids })
    return new WorkflowResponse(input, { hooks: [packagesIssued] })
  }
)

/** Calls the shop's hook for new packages; nothing that goes wrong in it reaches whoever issued them. */
export const tellIssuedStep = createStep(
  { name: "service-packages-tell-issued", noCompensation: true },
  async (issued: { id: string }[], { container }) => {
    if (!issued.length) return new StepResponse(undefined)
    const { errors } = await packagesIssuedWorkflow(container).run({
      input: { client_package_ids: issued.map(({ id }) => id) },
      throwOnError: false,
    })
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    for (const { error } of errors) {
      logger.error(`service-packages: the hook packagesIssued failed: ${reasonOf(error)}`)
    }
    return new StepResponse(undefined)
  }
)
