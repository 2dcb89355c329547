import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SERVICE_CREDIT_MODULE } from "../../../modules/service-credit"
import type { ExportedPackage } from "../../../modules/service-credit/views/export-packages"
import type { ServiceCreditModuleService } from "../../../modules/service-credit/service"
import type {
  AdminClientPackageListParams,
  PackageSource,
} from "../../../types/http/client-package"
import { filtersOf } from "../../client-packages"
import { answerCsv, type CsvTable } from "../../csv"

type Line = Omit<ExportedPackage, "order_id" | "status" | "source"> & {
  status: string
  source: string
  order: number | string | null
}

const SOURCES: Record<PackageSource, string> = {
  order: "online order",
  sale: "sold at the desk",
  external: "paid elsewhere",
  complimentary: "free",
  migrated: "old system",
}

const PAGE = 500

const COLUMNS: CsvTable<Line>["columns"] = [
  { key: "customer_name", header: "Customer" },
  { key: "customer_email", header: "E-mail" },
  { key: "title", header: "Package" },
  { key: "status", header: "Status" },
  { key: "payment_status", header: "Payment" },
  { key: "currency_code", header: "Currency" },
  { key: "price", header: "Price" },
  { key: "paid", header: "Paid" },
  { key: "open", header: "Open" },
  { key: "granted", header: "Sessions" },
  { key: "used", header: "Used" },
  { key: "available", header: "Left" },
  { key: "bought_on", header: "Bought" },
  { key: "expires_on", header: "Valid until" },
  { key: "source", header: "Source" },
  { key: "order", header: "Order" },
]

const orderNumbers = async (scope: MedusaContainer, packages: readonly ExportedPackage[]) => {
  const ids = [...new Set(packages.flatMap(({ order_id }) => order_id ?? []))]
  if (!ids.length) return new Map<string, number>()
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: ids },
  })
  return new Map(data.map(({ id, display_id }) => [id, Number(display_id)]))
}

const pagesOf = async function* (
  scope: MedusaContainer,
  query: AdminClientPackageListParams
): AsyncGenerator<Line[]> {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  const filters = await filtersOf(scope, query)
  if (!filters) return
  const { order = "-purchased_at" } = query
  for (let { after } = query; ;) {
    const page = await credits.exportPackages({ filters, order, after, limit: PAGE, offset: 0 })
    const numbers = await orderNumbers(scope, page)
    yield page.map(({ order_id, ...line }) => ({
      ...line,
      status: line.status.replace("_", " "),
      source: SOURCES[line.source],
      currency_code: line.currency_code.toUpperCase(),
      order: order_id && (numbers.get(order_id) ?? order_id),
    }))
    if (page.length < PAGE) return
    after = page.at(-1)?.id
  }
}

/** Answers all packages of the filters as a table for spreadsheets, however many there are. */
export const answerTable = async (
  req: AuthenticatedMedusaRequest<unknown, AdminClientPackageListParams>,
  res: MedusaResponse
): Promise<void> => {
  const pages = pagesOf(req.scope, req.validatedQuery)
  await answerCsv(req, res, { name: "packages", columns: COLUMNS, pages })
}
