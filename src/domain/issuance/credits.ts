import { splitByWeights, times } from "../money"
import type { TemplateItemTerms } from "../terms"
import type { CreditToIssue } from "./facts"

/** By list value; by units when one list value is unknown, or when the list gives it all away. */
const weightsOf = (items: readonly TemplateItemTerms[]): bigint[] => {
  const byUnits = items.map((item) => BigInt(item.units))
  const byValue = items.flatMap(({ units, list_value }) =>
    list_value === null ? [] : [times(list_value, units)]
  )
  const known = byValue.length === items.length && byValue.some((value) => value > 0n)
  return known ? byValue : byUnits
}

/** Brings a package's price down to its credits, to the last minor unit; net never exceeds gross. */
export const creditsToIssue = (
  items: readonly TemplateItemTerms[],
  price: bigint,
  netPrice: bigint
): CreditToIssue[] => {
  const sorted = [...items].sort((a, b) => a.position - b.position)
  const values = splitByWeights(price, weightsOf(sorted))
  const netValues = splitByWeights(netPrice, values)
  return sorted.map(({ id, position, title, unit_label, units, coverage }, index) => ({
    template_item_id: id,
    position,
    title,
    unit_label,
    units,
    coverage,
    value: values[index] ?? 0n,
    net_value: netValues[index] ?? 0n,
  }))
}
