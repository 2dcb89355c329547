import type { MedusaContainer } from "@medusajs/framework/types"
import { PACKAGE_TEMPLATE_MODULE } from "../../src/modules/package-template"
import type PackageTemplateModuleService from "../../src/modules/package-template/service"
import type { CreateTemplateInput } from "../../src/modules/package-template/types"
import { createTemplateWorkflow, publishTemplateWorkflow } from "../../src/workflows/templates"
import type { Catalogue } from "./catalogue"

/** The packages of the studio. */
export type PackageOffer = "ten_massages" | "three_facials" | "beauty_mix" | "five_visits"
/** A package on sale: its template and the variant that sells it. */
export type OnSale = { id: string; variant_id: string | null }

type Offer = { price: number; template: CreateTemplateInput }

/** Writes the studio's four packages and puts each on sale as a product of its own. */
export const launchPackages = async (
  container: MedusaContainer,
  catalogue: Catalogue
): Promise<Record<PackageOffer, OnSale>> => {
  const { ten_massages, three_facials, beauty_mix, five_visits } = offersOf(catalogue)
  return {
    ten_massages: await launch(container, ten_massages),
    three_facials: await launch(container, three_facials),
    beauty_mix: await launch(container, beauty_mix),
    five_visits: await launch(container, five_visits),
  }
}

const offersOf = ({ massage, facial, haircut, category_id }: Catalogue) => {
  const of = (title: string, units: number, reference_id: string) => ({
    title,
    units,
    coverage: [{ kind: "variant" as const, reference_id }],
  })
  return {
    ten_massages: {
      price: 450,
      template: {
        title: "10 massages",
        validity: { count: 3, unit: "month" },
        items: [of("Massage 60", 10, massage)],
      },
    },
    three_facials: {
      price: 89.9,
      template: {
        title: "3 facials",
        validity: { count: 6, unit: "month" },
        items: [of("Facial", 3, facial)],
      },
    },
    beauty_mix: {
      price: 180,
      template: {
        title: "Beauty mix",
        items: [of("Haircut", 4, haircut), of("Facial", 2, facial)],
      },
    },
    five_visits: {
      price: 200,
      template: {
        title: "5 visits",
        items: [
          {
            title: "Treatment",
            unit_label: "visit",
            units: 5,
            coverage: [{ kind: "category", reference_id: category_id }],
          },
        ],
      },
    },
  } satisfies Record<PackageOffer, Offer>
}

const launch = async (container: MedusaContainer, { price, template }: Offer): Promise<OnSale> => {
  const templates = container.resolve<PackageTemplateModuleService>(PACKAGE_TEMPLATE_MODULE)
  const [present] = await templates.listTemplates({ q: template.title })
  const known = present.find(({ title }) => title === template.title)
  if (known?.status === "active") return known
  // A draft is what a seed that was interrupted leaves behind.
  const { id } = known ?? (await createTemplateWorkflow(container).run({ input: template })).result
  const prices = [{ currency_code: "eur", amount: price }]
  const { result } = await publishTemplateWorkflow(container).run({
    input: { id, product: { create: { prices } } },
  })
  return result
}
