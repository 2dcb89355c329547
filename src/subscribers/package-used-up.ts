import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { PackageRedemptionEvent, ServicePackageEventName } from "../types/events"
import { tellUsedUpWorkflow } from "../workflows/desk"

const REDEEMED: ServicePackageEventName = "package_redemption.redeemed"
const FORFEITED: ServicePackageEventName = "package_redemption.forfeited"

/** Sessions leave a package on many ways, and each tells of its redemption: one place listens to all. */
export default async function tellOnUsedUp({
  event: { name, data },
  container,
}: SubscriberArgs<PackageRedemptionEvent>) {
  const kind = name === FORFEITED ? "forfeit" : "redeem"
  await tellUsedUpWorkflow(container).run({ input: { redemption_id: data.id, kind } })
}

export const config: SubscriberConfig = {
  event: [REDEEMED, FORFEITED],
  context: { subscriberId: "service-packages.tell-on-used-up" },
}
