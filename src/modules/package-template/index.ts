import { Module } from "@medusajs/framework/utils"
import PackageTemplateModuleService from "./service"

/** The key of the module in Medusa's container. */
export const PACKAGE_TEMPLATE_MODULE = "package_template"

export default Module(PACKAGE_TEMPLATE_MODULE, { service: PackageTemplateModuleService })
