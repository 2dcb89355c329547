import { lowestPrice } from "../../../src/domain/giving/price-right"
import { fromMinor, toMinor } from "../../../src/domain/money/minor-units"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import type { AddValues } from "./add-values"
import type { AddFacts } from "./use-add-facts"

/** Says that a price is below what one may ask, and how far one may go; false for any other. */
export const usePriceTooLow = ({ offer, price }: Pick<AddFacts, "offer" | "price">) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const { discount_limit: limit } = useMe()
  return ({ source }: Pick<AddValues, "source">): string | false => {
    if (!offer || offer.price === null || !price) return false
    if (source !== "sale" && source !== "external") return false
    const { currency_digits: digits, currency_code } = offer
    const lowest = fromMinor(lowestPrice(toMinor(offer.price, digits), limit), digits)
    return price.price < lowest && t("add.tooLow", { limit, amount: money(lowest, currency_code) })
  }
}
