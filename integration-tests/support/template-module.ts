import { PACKAGE_TEMPLATE_MODULE } from "../../src/modules/package-template"
import * as models from "../../src/modules/package-template/models"
import type PackageTemplateModuleService from "../../src/modules/package-template/service"
import type { CreateTemplateInput } from "../../src/modules/package-template/types"
import { moduleSuite, rawSqlOf, type RawSql } from "./module-suite"

/** What a session of ten massages pays for. */
export const massage = { kind: "variant", reference_id: "variant_massage" } as const

/** Ten massages within three months. */
export const tenMassages: CreateTemplateInput = {
  title: "10 massages",
  validity: { count: 3, unit: "month" },
  items: [{ title: "Massage 60", units: 10, coverage: [massage] }],
}

/** What putting a template on sale writes. */
export const onSale = (variant_id: string) =>
  ({
    status: "active",
    sold: "shop_and_desk",
    variant_id,
    product_id: "prod_1",
    created_product: false,
  }) as const

type Suite = {
  service: PackageTemplateModuleService
  sql: RawSql
}

/** A suite on the template module alone, with a database of its own for each sentence. */
export const templateModuleSuite = (suite: (module: Suite) => void): void =>
  moduleSuite<PackageTemplateModuleService>(
    { name: PACKAGE_TEMPLATE_MODULE, folder: "./src/modules/package-template", models },
    ({ service, manager }) => suite({ service, sql: rawSqlOf(manager) })
  )
