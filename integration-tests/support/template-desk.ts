import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows"
import { seedStudio } from "../../scripts/demo/studio-elbe"
import type {
  AdminPackageTemplate,
  AdminPackageTemplateListResponse,
  AdminPackageTemplateResponse,
  PackageTemplateCheck,
  StorePackageTemplateListResponse,
} from "../../src/types"
import { refused, type Api } from "./http"
import { visitorsOf } from "./visitors"

/** The one price the suites about templates use. */
export const EUR_450 = [{ currency_code: "eur", amount: 450 }]
/** Publishing with a product of the template's own. */
export const CREATE = { product: { create: { prices: EUR_450 } } }
/** Where templates live. */
export const TEMPLATES = "/admin/package-templates"

/** What a merchant does with templates. */
export type TemplateDesk = Awaited<ReturnType<typeof openTemplateDesk>>

/** Studio Elbe before its first package, and the owner at the desk. Call it in `beforeAll`. */
export const openTemplateDesk = async (api: Api, container: MedusaContainer) => {
  const studio = await seedStudio(container, { packages: false })
  const visitors = visitorsOf(api, studio.publishable_key)
  const owner = await visitors.signInStaff(studio.admin)
  const staff = await visitors.signInStaff(studio.staff)
  const shopper = visitors.guest.session

  const massage = { kind: "variant", reference_id: studio.variants.massage }
  const treatments = { kind: "category", reference_id: studio.category_id }
  const tenMassages = {
    title: "10 massages",
    validity: { count: 3, unit: "month" },
    items: [{ title: "Massage 60", units: 10, coverage: [massage] }],
  }
  const fiveVisits = {
    title: "5 visits",
    items: [{ title: "Visit", units: 5, coverage: [treatments] }],
  }

  const write = async (body: object, id?: string): Promise<AdminPackageTemplate> => {
    const url = id ? `${TEMPLATES}/${id}` : TEMPLATES
    return (await api.post<AdminPackageTemplateResponse>(url, body, owner)).data.package_template
  }
  const read = async (id: string): Promise<AdminPackageTemplate> =>
    (await api.get<AdminPackageTemplateResponse>(`${TEMPLATES}/${id}`, owner)).data.package_template
  const list = async (params: object = {}) =>
    (await api.get<AdminPackageTemplateListResponse>(TEMPLATES, { ...owner, params })).data
  const forSale = async (params: object = {}) => {
    const url = "/store/package-templates"
    return (await api.get<StorePackageTemplateListResponse>(url, { ...shopper, params })).data
  }

  /** The checks that a request is refused with. */
  const blocked = async (request: Promise<unknown>) => {
    const answer: { status: number; type?: string; checks?: PackageTemplateCheck[] } =
      await refused(request)
    expect(answer).toMatchObject({ status: 400, type: "invalid_data" })
    return answer.checks ?? []
  }

  /** A product that could sell a package at once, but for what the test changes. */
  const product = async (changes: object = {}, variant: object = {}, title = "Voucher card") => {
    const standard = {
      title: "One",
      manage_inventory: false,
      options: { Kind: "One" },
      prices: EUR_450,
    }
    const { result } = await createProductsWorkflow(container).run({
      input: {
        products: [
          {
            title,
            status: ProductStatus.PUBLISHED,
            sales_channels: [{ id: studio.sales_channel_id }],
            options: [{ title: "Kind", values: ["One"] }],
            variants: [{ ...standard, ...variant }],
            ...changes,
          },
        ],
      },
    })
    const [created] = result
    return { id: created?.id ?? "", variant_id: created?.variants[0]?.id ?? "" }
  }
  const shippingProfile = async () => {
    const { result } = await createShippingProfilesWorkflow(container).run({
      input: { data: [{ name: "Parcels", type: "default" }] },
    })
    return result[0]?.id
  }

  return {
    studio,
    owner,
    staff,
    shopper,
    massage,
    tenMassages,
    fiveVisits,
    write,
    read,
    list,
    publish: async (id: string, body: object = {}) => await write(body, `${id}/publish`),
    archive: async (id: string) => await write({}, `${id}/archive`),
    /** A package that is on sale with a product of its own. */
    sell: async (body: object = tenMassages) =>
      await write(CREATE, `${(await write(body)).id}/publish`),
    forSale,
    blocked,
    product,
    shippingProfile,
    products: container.resolve(Modules.PRODUCT),
  }
}
