import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { useWatch, type FieldErrors, type UseFormReturn } from "react-hook-form"
import type { TemplateValues } from "./form-values"
import { pricesOf } from "./to-body"

const TABS = ["services", "terms", "price"] as const
/** A step of the editor. */
export type EditorTab = (typeof TABS)[number]

const isTab = (name: string | null): name is EditorTab => TABS.some((tab) => tab === name)

const tabOf = (errors: FieldErrors<TemplateValues>): EditorTab => {
  if (errors.items || errors.title || errors.description) return "services"
  return errors.prices || errors.variant ? "price" : "terms"
}

/** Which step is open, and how far the others are; `?tab=price` opens the editor on a step. */
export const useEditorTabs = (form: UseFormReturn<TemplateValues>) => {
  const [query] = useSearchParams()
  const asked = query.get("tab")
  const [tab, setTab] = useState<EditorTab>(isTab(asked) ? asked : "services")
  const [seen, setSeen] = useState<readonly EditorTab[]>([tab])
  const items = useWatch({ control: form.control, name: "items" })
  const prices = useWatch({ control: form.control, name: "prices" })

  const open = (next: string) => {
    if (!isTab(next)) return
    setTab(next)
    setSeen([...seen, next])
  }
  const done: Record<EditorTab, boolean> = {
    services: items.some(({ coverage }) => coverage.length > 0),
    terms: seen.includes("terms") && tab !== "terms",
    price: pricesOf({ prices }).length > 0,
  }
  const statusOf = (name: EditorTab) =>
    name === tab ? "in-progress" : done[name] ? "completed" : "not-started"
  return {
    tab,
    open,
    next: () => open(TABS[TABS.indexOf(tab) + 1] ?? tab),
    showErrors: (errors: FieldErrors<TemplateValues>) => open(tabOf(errors)),
    status: {
      services: statusOf("services"),
      terms: statusOf("terms"),
      price: statusOf("price"),
    } as const,
  }
}
