import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { AddFacts } from "./use-add-facts"

/** Says under the price which one it is, and what tax comes on top; nothing where it is the usual one. */
export const usePriceHint = ({ offer, price }: AddFacts): string | undefined => {
  const { t } = useMessages()
  const { money } = useFormat()
  if (!offer) return undefined
  const say = (amount: number) => money(amount, offer.currency_code)
  const { price_list, standard_price } = offer
  const isElse = standard_price !== null && standard_price !== offer.price
  const list =
    price_list &&
    (isElse
      ? t("add.listInstead", { title: price_list.title, amount: say(standard_price) })
      : t("add.list", { title: price_list.title }))
  const tax = price && price.tax > 0 ? t("add.plusTax", { amount: say(price.tax) }) : null
  return [list, tax].filter(Boolean).join(". ") || undefined
}
