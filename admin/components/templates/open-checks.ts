import type {
  AdminPackageTemplate,
  PackageTemplateCheck,
} from "../../../src/types/http/package-template"

/**
 * The checks that somebody has to look at. A draft with a price needs no product yet: putting it on
 * sale creates one.
 */
export const openChecks = (
  template: Pick<AdminPackageTemplate, "checks" | "prices" | "status">
): PackageTemplateCheck[] =>
  template.checks.filter(
    ({ code }) =>
      code !== "no_product" || template.status === "active" || template.prices.length === 0
  )
