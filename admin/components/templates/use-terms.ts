import type {
  AdminPackageTemplate,
  PackageValidity,
} from "../../../src/types/http/package-template"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"

/** Puts what a template says into words: "12 months", "10 × Massage 60", "€450.00". */
export const useTerms = () => {
  const { t } = useMessages()
  const { money } = useFormat()
  const duration = ({ unit, count }: PackageValidity): string =>
    t(`templates.duration.${unit}`, { count })
  return {
    duration,
    validity: (validity: PackageValidity | null): string =>
      validity
        ? t("templates.validFor", { duration: duration(validity) })
        : t("templates.validForever"),
    items: (items: readonly { units: number | null; title: string }[]): string =>
      items.map(({ units, title }) => `${units ?? "∞"} × ${title}`).join(", "),
    prices: ({ prices }: Pick<AdminPackageTemplate, "prices">): string =>
      prices.map(({ amount, currency_code }) => money(amount, currency_code)).join(" · "),
    sold: ({ sold }: Pick<AdminPackageTemplate, "sold">): string => t(`templates.sold.${sold}`),
  }
}
