/** The orders that a package has to do with: the one that sold it, then those it was used in, each once. */
export const orderIds = (
  sold_in: string | null,
  redemptions: readonly { order_id: string | null }[]
): string[] => {
  const all = [sold_in, ...redemptions.map(({ order_id }) => order_id)]
  return [...new Set(all.filter((id) => id !== null))]
}
