import { model } from "@medusajs/framework/utils"
import { PackageCoverage } from "./package-coverage"
import { PackageTemplate } from "./package-template"

/** One pool of units inside a template, for example "10 massages". */
export const PackageTemplateItem = model
  .define(
    { name: "package_template_item", tableName: "service_package_template_item" },
    {
      id: model.id({ prefix: "pkgti" }).primaryKey(),
      position: model.number(),
      title: model.text(),
      unit_label: model.text().default("session"),
      units: model.number().nullable(),
      unlimited: model.boolean().default(false),
      template: model.belongsTo(() => PackageTemplate, { mappedBy: "items" }),
      coverage: model.hasMany(() => PackageCoverage, { mappedBy: "template_item" }),
    }
  )
  .cascades({ delete: ["coverage"] })
  .checks([
    { name: "service_package_template_item_title", expression: "length(title) between 1 and 200" },
    { name: "service_package_template_item_position", expression: "position >= 0" },
    {
      // A check passes on null, so "limited without units" has to be refused by name.
      name: "service_package_template_item_units",
      expression:
        "(unlimited and units is null) or (not unlimited and units is not null and units between 1 and 1000000)",
    },
  ])
