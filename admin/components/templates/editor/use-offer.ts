import { useWatch, type UseFormReturn } from "react-hook-form"
import { getCurrencyDecimalDigits } from "@medusajs/dashboard/lib"
import { compareWithList } from "../../../../src/domain/money/compare-with-list"
import { fromMinor, toMinor } from "../../../../src/domain/money/minor-units"
import type { PackageCoverage } from "../../../../src/types/http/package-template"
import { useReferences } from "../../../hooks/references"
import { useFormat } from "../../../hooks/use-format"
import type { TemplateValues } from "./form-values"
import { pricesOf } from "./to-body"

/** The price of what is being written, per session, and against what its services cost one by one. */
export const useOffer = (form: UseFormReturn<TemplateValues>) => {
  const { money } = useFormat()
  const { control } = form
  const items = useWatch({ control, name: "items" })
  const prices = useWatch({ control, name: "prices" })
  const variant = useWatch({ control, name: "variant" })
  const product = useWatch({ control, name: "product" })
  const existing = product === "existing" && variant ? variant.id : null
  const sellers = existing ? [{ kind: "variant" as const, reference_id: existing }] : []
  const { find } = useReferences([...items.flatMap(({ coverage }) => coverage), ...sellers])
  const [seller] = sellers
  const [price] = (seller ? find(seller)?.prices : pricesOf({ prices })) ?? []
  if (!price) return { price: null, each: null, saves: null }

  const { currency_code } = price
  const digits = getCurrencyDecimalDigits(currency_code)
  const listed = (rule: PackageCoverage) => {
    const own = find(rule)?.prices.find((one) => one.currency_code === currency_code)
    return own ? [{ price: toMinor(own.amount, digits), cost: rule.cost }] : []
  }
  const { each, saves } = compareWithList(
    toMinor(price.amount, digits),
    items.map(({ units, coverage }) => ({
      units: Math.max(0, Math.trunc(Number(units)) || 0),
      services: coverage.flatMap(listed),
    }))
  )
  const write = (amount: bigint | null) =>
    amount === null ? null : money(fromMinor(amount, digits), currency_code)
  return { price: money(price.amount, currency_code), each: write(each), saves: write(saves) }
}
