import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { translated } from "../components/common/translated"
import { ProductPackages } from "../components/product/product-packages"

/** Which package a product sells, which packages pay for it, and how it may be booked. */
const ProductPackagesWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => (
  <ProductPackages product={product} />
)

export const config = defineWidgetConfig({
  zone: "product.details.side",
  id: "service-packages:product",
})

export default translated(ProductPackagesWidget)
