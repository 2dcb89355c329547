import { model } from "@medusajs/framework/utils"
import { COVERAGE_KINDS } from "../../../domain/coverage"
import { PackageTemplateItem } from "./package-template-item"

/** One thing a unit of an item may pay for, and how many units one service of it costs. */
export const PackageCoverage = model
  .define(
    { name: "package_coverage", tableName: "service_package_coverage" },
    {
      id: model.id({ prefix: "pkgcov" }).primaryKey(),
      kind: model.enum([...COVERAGE_KINDS]),
      reference_id: model.text(),
      cost: model.number().default(1),
      template_item: model.belongsTo(() => PackageTemplateItem, { mappedBy: "coverage" }),
    }
  )
  .indexes([
    {
      name: "service_package_coverage_reference_unique",
      on: ["template_item_id", "kind", "reference_id"],
      unique: true,
    },
    { name: "service_package_coverage_reference", on: ["reference_id", "kind"] },
  ])
  .checks([
    { name: "service_package_coverage_cost", expression: "cost between 1 and 1000000" },
    { name: "service_package_coverage_reference_id", expression: "length(reference_id) > 0" },
  ])
