import type { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { ServicePackageEventName, ServicePackageEvents } from "../types/events"

/** Emits one event per payload once the workflow has succeeded; of none, nothing. */
export const emitEach = <Name extends ServicePackageEventName>(
  eventName: Name,
  data: ServicePackageEvents[Name][] | WorkflowData<ServicePackageEvents[Name][]>
) =>
  emitEventStep({ eventName, data }).config({
    // A dot in the name of a step would be read as a path of steps.
    name: `service-packages-emit-${eventName.replace(".", "-")}`,
  })
