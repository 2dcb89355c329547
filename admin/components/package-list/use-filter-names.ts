import { usePackageTemplates } from "../../hooks/package-templates"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { CHOICES, rangeOf, valuesOf, type FilterName } from "./filters"

/** One of the values that a filter can take. */
export type Choice = { value: string; label: string }

const MOST = 200

/** Says in the user's language what filters are called, what they offer and what they are set to. */
export const useFilterNames = () => {
  const { t } = useMessages()
  const { day } = useFormat()
  const { data } = usePackageTemplates({ limit: MOST, fields: "id,title", order: "title" })

  const choicesOf = (name: FilterName): Choice[] => {
    switch (name) {
      case "status":
        return CHOICES.status.map((value) => ({ value, label: t(`common.status.${value}`) }))
      case "payment":
        return CHOICES.payment.map((value) => ({ value, label: t(`common.payment.${value}`) }))
      case "source":
        return CHOICES.source.map((value) => ({ value, label: t(`common.source.${value}`) }))
      case "template":
        return (data?.package_templates ?? []).map(({ id, title }) => ({ value: id, label: title }))
      default:
        return []
    }
  }

  const rangeName = (filter: string): string => {
    const { from, to } = rangeOf(filter)
    if (from !== null && to !== null) return `${day(from)} – ${day(to)}`
    if (from !== null) return t("list.filter.from", { day: day(from) })
    if (to !== null) return t("list.filter.to", { day: day(to) })
    return ""
  }

  return {
    choicesOf,
    titleOf: (name: FilterName): string => t(`list.filter.${name}`),
    settingOf: (name: FilterName, filter: string): string => {
      if (name === "expires" || name === "bought") return rangeName(filter)
      const chosen = valuesOf(filter)
      return choicesOf(name)
        .filter(({ value }) => chosen.includes(value))
        .map(({ label }) => label)
        .join(", ")
    },
  }
}
