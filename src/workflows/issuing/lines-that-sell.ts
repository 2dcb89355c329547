import type { MedusaContainer } from "@medusajs/framework/types"
import { PACKAGE_TEMPLATE_MODULE } from "../../modules/package-template"
import type PackageTemplateModuleService from "../../modules/package-template/service"
import { saleMarkOf } from "./sale-mark"

/** An order as far as it says whether it sells packages. */
export type SellingOrder = {
  id: string
  status: string
  metadata: Record<string, unknown> | null
  items?: {
    id: string
    variant_id: string | null
    metadata: Record<string, unknown> | null
  }[]
}

/** What has to be read of an order for that. */
export const SELLING_FIELDS = [
  ...["id", "status", "metadata"],
  ...["items.id", "items.variant_id", "items.metadata"],
]

/** A line that sells a package, and its order. */
export type SellingLine<Order extends SellingOrder> = { id: string; order: Order }

/** Variants that sell, or ever sold, a package. */
export const packageVariants = async (container: MedusaContainer): Promise<Set<string>> => {
  const sold: PackageTemplateModuleService = container.resolve(PACKAGE_TEMPLATE_MODULE)
  const templates = await sold.listPackageTemplates(
    { status: ["active", "archived"], variant_id: { $ne: null } },
    { select: ["id", "variant_id"], take: null }
  )
  return new Set(templates.flatMap(({ variant_id }) => variant_id ?? []))
}

/** The lines of orders that sell a package: a variant that does, or a sale at the desk, which may have none. */
export const linesThatSell = <Order extends SellingOrder>(
  orders: readonly Order[],
  variants: ReadonlySet<string>
): SellingLine<Order>[] => {
  const sells = (order: Order, variant_id: string | null) =>
    saleMarkOf(order.metadata) !== null || (variant_id !== null && variants.has(variant_id))
  return orders.flatMap((order) =>
    (order.items ?? [])
      .filter(({ variant_id }) => sells(order, variant_id))
      .map(({ id }) => ({ id, order }))
  )
}
