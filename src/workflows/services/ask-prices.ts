import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import type { CalculatedPrice } from "../../domain/pricing"

/** Who asks for a price and where: everything that Medusa's prices may depend on but the quantity. */
export type Shopper = {
  currency_code: string
  region_id: string | null
  customer?: { id: string; groups?: { id: string }[] } | null
}

/** So many of a service or a package at once. */
export type PriceQuestion = { variant_id: string; quantity: number }

type PricedVariant = {
  id: string
  calculated_price?: {
    calculated_amount: number | null
    original_amount: number | null
    is_calculated_price_tax_inclusive: boolean
    calculated_price?: { price_list_id: string | null; price_list_type: string | null } | null
  } | null
}

const toCalculatedPrice = ({ calculated_price: found }: PricedVariant): CalculatedPrice[] => {
  if (typeof found?.calculated_amount !== "number") return []
  const { price_list_id: id, price_list_type: type } = found.calculated_price ?? {}
  return [
    {
      amount: found.calculated_amount,
      original_amount: found.original_amount,
      is_tax_inclusive: found.is_calculated_price_tax_inclusive,
      price_list: id && type ? { id, type } : null,
    },
  ]
}

// Medusa answers for one quantity at a time.
const askFor = async (
  container: MedusaContainer,
  shopper: Shopper,
  quantity: number,
  questions: readonly PriceQuestion[]
): Promise<Map<string, CalculatedPrice>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { region_id, customer, ...context } = shopper
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: [...new Set(questions.map(({ variant_id }) => variant_id))] },
    context: {
      calculated_price: QueryContext({
        ...context,
        quantity,
        ...(region_id && { region_id }),
        ...(customer && { customer, customer_id: customer.id }),
      }),
    },
  })
  const variants: PricedVariant[] = data
  return new Map(variants.flatMap((one) => toCalculatedPrice(one).map((price) => [one.id, price])))
}

/**
 * What the shop asks this shopper now, question by question: with her groups, her region, the price
 * lists of today and the whole quantity. Null where it has no price for her.
 */
export const askPrices = async (
  container: MedusaContainer,
  shopper: Shopper,
  questions: readonly PriceQuestion[]
): Promise<(CalculatedPrice | null)[]> => {
  const quantities = [...new Set(questions.map(({ quantity }) => quantity))]
  const answers = new Map(
    await Promise.all(
      quantities.map(async (quantity) => {
        const asked = questions.filter((one) => one.quantity === quantity)
        return [quantity, await askFor(container, shopper, quantity, asked)] as const
      })
    )
  )
  return questions.map(({ variant_id, quantity }) => answers.get(quantity)?.get(variant_id) ?? null)
}
