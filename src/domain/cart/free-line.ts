/** What is known of a line that asks nothing, or that bears the plugin's mark, and that no credit pays for now. */
export type UnpaidLine = {
  /** Somebody wrote the price; it is not the one that Medusa calculated. */
  is_custom_price: boolean
  is_marked: boolean
}

/**
 * Says at once where it can whether a line is free by forgery. What Medusa priced at nothing is given
 * away by the shop, for a customer group, from some quantity on or on a list that has ended since, and
 * stands as Medusa lets it stand; credits only ever pay by a price that is written. A mark without a
 * credit is a copy. Null asks whether credits ever paid for the line, or packages pay for its service.
 */
export const isForged = ({ is_custom_price, is_marked }: UnpaidLine): boolean | null => {
  if (is_marked) return true
  return is_custom_price ? null : false
}
