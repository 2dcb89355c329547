type Line = {
  variant_id?: string | null
  title: string
  quantity: number
  unit_price: number
  compare_at_unit_price?: number | null
}

/** Reads the lines of a cart or an order out loud: `["1 facial at 35", "2 facial at 0 instead of 35"]`. */
export const linesNamed =
  (variants: Record<string, string>) =>
  ({ items }: { items?: Line[] | null }): string[] => {
    const names = new Map(Object.entries(variants).map(([name, id]) => [id, name]))
    return (items ?? []).map((line) => asText(line, names)).sort()
  }

const asText = (line: Line, names: ReadonlyMap<string, string>) => {
  const name = names.get(line.variant_id ?? "") ?? line.title
  const price = `${line.quantity} ${name} at ${line.unit_price}`
  // Medusa repeats a price here when nothing else is known.
  const instead = line.compare_at_unit_price ?? line.unit_price
  return instead === line.unit_price ? price : `${price} instead of ${instead}`
}
