import type {
  AdminPackageTemplate,
  PackageTemplateCheck,
} from "../../../src/types/http/package-template"

type Template = Pick<AdminPackageTemplate, "checks" | "prices" | "status" | "created_product">

// Putting on sale creates a product where there is a price, and publishes the one it created.
const comesBySale = (code: PackageTemplateCheck["code"], template: Template) =>
  (code === "no_product" && template.prices.length > 0) ||
  (code === "unpublished" && template.created_product)

/** The checks that somebody has to look at. */
export const openChecks = (template: Template): PackageTemplateCheck[] =>
  template.checks.filter(({ code }) => template.status === "active" || !comesBySale(code, template))
