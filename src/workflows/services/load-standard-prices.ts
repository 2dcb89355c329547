import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { standardPriceOf, type KeptPrice } from "../../domain/pricing"
import type { PriceQuestion, Shopper } from "./ask-prices"

type VariantRow = {
  id: string
  prices?: (Omit<KeptPrice, "rules"> & {
    price_rules?: { attribute: string; value: string }[]
  })[]
}

const FIELDS = ["id", "prices.*", "prices.price_rules.attribute", "prices.price_rules.value"]

/** In the words of a price rule, what is so about a shopper. */
const attributesOf = ({ region_id, customer }: Shopper) => ({
  ...(region_id && { region_id: [region_id] }),
  ...(customer && {
    customer_id: [customer.id],
    "customer.id": [customer.id],
    "customer.groups.id": (customer.groups ?? []).map(({ id }) => id),
  }),
})

/** What the shop would ask this shopper if there were no price lists, question by question. */
export const loadStandardPrices = async (
  container: MedusaContainer,
  shopper: Shopper,
  questions: readonly PriceQuestion[]
): Promise<(number | null)[]> => {
  if (!questions.length) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: FIELDS,
    filters: { id: [...new Set(questions.map(({ variant_id }) => variant_id))] },
  })
  const variants: VariantRow[] = data
  const { currency_code } = shopper
  const attributes = attributesOf(shopper)
  return questions.map(({ variant_id, quantity }) => {
    const prices = variants.find(({ id }) => id === variant_id)?.prices ?? []
    const kept = prices.map(({ price_rules = [], ...price }) => ({ ...price, rules: price_rules }))
    return standardPriceOf(kept, { currency_code, quantity, attributes })
  })
}
