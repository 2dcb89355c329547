import type {
  AdminClientPackageResponse,
  AdminCreatePackageTemplate,
  AdminGiveClientPackage,
  AdminGiveClientPackageResponse,
  AdminPackageTemplateResponse,
  AdminPublishPackageTemplate,
} from "../../../src/types"
import type { Api, Session } from "../../support/http"

/** What the owner of a shop does with packages of massages. */
export const packagesOf = (api: Api, office: Session, massage: string) => {
  const massages = (units: number) => ({
    title: "Massage 60",
    units,
    coverage: [{ kind: "variant" as const, reference_id: massage }],
  })

  /** Writes "10 massages" and puts it on sale for 450.00; answers with the variant that sells it. */
  const launch = async () => {
    const path = "/admin/package-templates"
    const draft: AdminCreatePackageTemplate = {
      title: "10 massages",
      validity: { count: 3, unit: "month" },
      items: [massages(10)],
    }
    const written = await api.post<AdminPackageTemplateResponse>(path, draft, office)
    const sale: AdminPublishPackageTemplate = {
      product: { create: { prices: [{ currency_code: "eur", amount: 450 }] } },
    }
    const { id } = written.data.package_template
    const { data } = await api.post<AdminPackageTemplateResponse>(
      `${path}/${id}/publish`,
      sale,
      office
    )
    const variant = data.package_template.variant_id
    if (!isVariant(variant)) throw new Error("Publishing made no product.")
    return variant
  }

  /** Notes five massages that a customer paid for in cash. */
  const giveFor = async (amount: number, { id: customer_id }: { id: string }) => {
    const given: AdminGiveClientPackage = {
      customer_id,
      title: "5 massages",
      source: "external",
      price: amount,
      payment: { amount, method: "cash" },
      items: [massages(5)],
    }
    const path = "/admin/client-packages"
    return (await api.post<AdminGiveClientPackageResponse>(path, given, office)).data.client_package
  }

  /** Ends a package and pays what is unused to its customer's store credit. */
  const endForStoreCredit = async ({ id }: { id: string }, key: string) => {
    const session: Session = { headers: { ...office.headers, "Idempotency-Key": key } }
    const body = { reason: "Moved to Kiel", refund: { method: "store_credit" } }
    const path = `/admin/client-packages/${id}/cancel`
    return (await api.post<AdminClientPackageResponse>(path, body, session)).data.client_package
  }

  return { launch, giveFor, endForStoreCredit }
}

const isVariant = (id: string | null): id is `variant_${string}` =>
  Boolean(id?.startsWith("variant_"))
