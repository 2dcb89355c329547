import { Module } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "./key"
import checkMedusa from "./loaders/medusa-version"
import checkOptions from "./loaders/options"
import { ServiceCreditModuleService } from "./service"

export { SERVICE_CREDIT_MODULE } from "./key"

/** Who owns what: client packages, service credits, the ledger, holds and redemptions. */
export default Module(SERVICE_CREDIT_MODULE, {
  service: ServiceCreditModuleService,
  loaders: [checkMedusa, checkOptions],
})
