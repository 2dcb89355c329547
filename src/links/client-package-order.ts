import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import ServiceCreditModule from "../modules/service-credit"

/** The order that a package was bought with: `client_package.order`. */
export default defineLink(
  { linkable: ServiceCreditModule.linkable.clientPackage, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
