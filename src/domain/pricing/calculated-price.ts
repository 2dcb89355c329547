/** A price as the shop calculates it for somebody and a quantity. */
export type CalculatedPrice = {
  amount: number
  /** What it is compared with: the price before a sale. */
  original_amount: number | null
  is_tax_inclusive: boolean
  /** The price list it comes from; null where it is what everybody pays. */
  price_list: { id: string; type: string } | null
}
