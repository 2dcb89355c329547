import { Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { usePeriod } from "../../hooks/use-period"
import type { End } from "./last-day"
import { namesOf } from "../../lib/picked"
import type { AddValues } from "./add-values"
import type { AddFacts } from "./use-add-facts"

const useWhat = () => {
  const { kind, template, services, sessions } = useFormContext<AddValues>().watch()
  if (kind === "sessions") {
    return services.length ? `${sessions || 0} × ${namesOf(services)}` : null
  }
  return template?.items.map(({ units, title }) => `${units ?? "∞"} × ${title}`).join(" + ") ?? null
}

const usePriceText = ({ price, offer }: AddFacts): string | null => {
  const { t } = useMessages()
  const { money } = useFormat()
  const { watch } = useFormContext<AddValues>()
  if (watch("source") === "complimentary") return t("common.source.complimentary")
  if (!price || !offer) return null
  const say = (amount: number) => money(amount, offer.currency_code)
  const less =
    price.off > 0 && price.list !== null ? `${say(price.list)} − ${say(price.off)} = ` : ""
  const taxed =
    price.tax > 0 ? ` + ${t("add.tax", { amount: say(price.tax) })} = ${say(price.total)}` : ""
  return `${less}${say(price.price)}${taxed}`
}

const useEndText = () => {
  const { t } = useMessages()
  const { longDay } = useFormat()
  const period = usePeriod()
  return (end: End): string | null => {
    if ("on" in end) return t("add.validUntil", { day: longDay(end.on) })
    if ("never" in end) return t("add.neverEnds")
    return "after_first_use" in end
      ? t("add.afterFirstUse", { period: period(end.after_first_use) })
      : null
  }
}

/** Says in one line what is about to be given, for how much and until when. */
export const SaleSummary = (facts: AddFacts) => {
  const what = useWhat()
  const price = usePriceText(facts)
  const end = useEndText()(facts.end)
  return (
    <Text size="small" aria-live="polite" className="text-ui-fg-subtle text-pretty">
      {what && [what, price, end].filter(Boolean).join(", ")}
    </Text>
  )
}
