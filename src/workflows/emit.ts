import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { ServicePackageEventName, ServicePackageEvents } from "../types/events"

/** Payloads by event; an empty list emits nothing. */
export type Emissions = {
  [Name in ServicePackageEventName]?:
    ServicePackageEvents[Name][] | WorkflowData<ServicePackageEvents[Name][]>
}

/** Emits each event once per payload when the workflow has succeeded; call it once in a workflow. */
export const emitEvents = (emissions: Emissions): void => {
  for (const [eventName, data] of Object.entries(emissions)) {
    // A dot in the name of a step would be read as a path of steps.
    const name = `service-packages-emit-${eventName.replace(".", "-")}`
    emitEventStep({ eventName, data }).config({ name })
  }
}
