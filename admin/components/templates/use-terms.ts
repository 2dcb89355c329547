import type {
  AdminPackageTemplate,
  PackagePeriod,
  PackageValidity,
} from "../../../src/types/http/package-template"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"

/** Puts what a template says into words: "12 months", "10 × Massage 60", "€450.00". */
export const useTerms = () => {
  const { t } = useMessages()
  const { money, day } = useFormat()
  const duration = ({ unit, count }: PackagePeriod): string =>
    t(`templates.duration.${unit}`, { count })
  const validity = (lasts: PackageValidity | null): string => {
    if (lasts === null) return t("templates.validForever")
    return "until" in lasts
      ? t("templates.validUntil", { day: day(lasts.until) })
      : t("templates.validFor", { duration: duration(lasts) })
  }
  return {
    duration,
    validity,
    items: (items: readonly { units: number | null; title: string }[]): string =>
      items.map(({ units, title }) => `${units ?? "∞"} × ${title}`).join(", "),
    prices: ({ prices }: Pick<AdminPackageTemplate, "prices">): string =>
      prices.map(({ amount, currency_code }) => money(amount, currency_code)).join(" · "),
    sold: ({ sold }: Pick<AdminPackageTemplate, "sold">): string => t(`templates.sold.${sold}`),
  }
}
