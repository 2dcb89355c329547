import { useMessages } from "../../hooks/use-messages"
import { useFormat } from "../../hooks/use-format"
import type { AddValues } from "./add-values"
import type { AddFacts } from "./use-add-facts"
import { usePriceTooLow } from "./use-price-too-low"

type FieldProblem = { name: keyof AddValues; message: string }

/** Says of every field what is missing before the server is asked. */
export const useAddProblems = (facts: AddFacts) => {
  const { price, problem, paid, offer, end, region_id, regions } = facts
  const { t } = useMessages()
  const { money } = useFormat()
  const tooLow = usePriceTooLow(facts)
  return (values: AddValues): FieldProblem[] => {
    const missing = t("add.missing")
    const isWhole = /^[1-9]\d{0,5}$/.test(values.sessions)
    const wanted: [keyof AddValues, string | false][] = [
      ["customer", values.customer === null && missing],
      ["template", values.kind === "template" && values.template === null && missing],
      ["services", values.kind === "sessions" && !values.services.length && missing],
      ["sessions", values.kind === "sessions" && !isWhole && t("add.wholeNumber")],
      ["region_id", regions.length > 1 && !region_id && missing],
      ["price", (problem === "missing" || problem === "decimals") && t("add.priceNeeded")],
      ["discount", problem === "tooMuchOff" && t("add.tooMuchOff")],
      ["price", tooLow(values)],
      [
        "paid",
        price !== null &&
          offer !== undefined &&
          paid !== null &&
          paid > price.total &&
          t("acts.atMost", { amount: money(price.total, offer.currency_code) }),
      ],
      ["expiry", "unknown" in end && missing],
    ]
    return wanted.flatMap(([name, message]) => (message ? [{ name, message }] : []))
  }
}
