/** A price as the shop calculates it for somebody and a quantity. */
export type CalculatedPrice = {
  amount: number
  /** What it is compared with: the price before a sale. */
  original_amount: number | null
  is_tax_inclusive: boolean
  /** The price list it comes from; null where it is what everybody pays. */
  price_list: { id: string; type: string } | null
}

/** A price of a variant as the shop keeps it, with what it is meant for. */
export type KeptPrice = {
  amount: number
  currency_code: string
  min_quantity: number | null
  max_quantity: number | null
  price_list_id: string | null
  rules: readonly { attribute: string; value: string }[]
}

/** Who asks for how many, in a price rule's words: by attribute, the values that are hers. */
export type PriceQuery = {
  currency_code: string
  quantity: number
  attributes: Readonly<Record<string, readonly string[]>>
}

const isFor = (price: KeptPrice, { currency_code, quantity, attributes }: PriceQuery) =>
  price.price_list_id === null &&
  price.currency_code === currency_code &&
  (price.min_quantity ?? 0) <= quantity &&
  quantity <= (price.max_quantity ?? quantity) &&
  price.rules.every(({ attribute, value }) => attributes[attribute]?.includes(value))

/**
 * The price without any price list: of those that are meant for her the one with the most rules, as
 * Medusa chooses, and of equal ones the lowest. Null where the shop keeps none.
 */
export const standardPriceOf = (prices: readonly KeptPrice[], query: PriceQuery): number | null =>
  prices
    .filter((price) => isFor(price, query))
    .reduce<KeptPrice | null>((best, price) => {
      if (best === null || price.rules.length > best.rules.length) return price
      if (price.rules.length < best.rules.length) return best
      return price.amount < best.amount ? price : best
    }, null)?.amount ?? null
