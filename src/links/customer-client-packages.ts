import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import ServiceCreditModule from "../modules/service-credit"

/** Everything a customer owns: `customer.client_packages`. */
export default defineLink(
  { linkable: CustomerModule.linkable.customer, field: "id", isList: true },
  { ...ServiceCreditModule.linkable.clientPackage.id, primaryKey: "customer_id" },
  { readOnly: true, isList: true }
)
