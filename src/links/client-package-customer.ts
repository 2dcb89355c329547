import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import ServiceCreditModule from "../modules/service-credit"

/** A package's owner: `client_package.customer`. */
export default defineLink(
  { linkable: ServiceCreditModule.linkable.clientPackage, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
