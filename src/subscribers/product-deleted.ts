import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { markDeletedWorkflow } from "../workflows/changes"

/** Safe to replay: a package that is marked already is left alone. */
export default async function markOnProductDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await markDeletedWorkflow(container).run({ input: { product_id: data.id } })
}

export const config: SubscriberConfig = {
  event: "product.deleted",
  context: { subscriberId: "service-packages.mark-on-product-deleted" },
}
