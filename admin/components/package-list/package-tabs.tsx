import { clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"

const TABS = [
  { name: "packages", to: "/service-packages", label: "list.tabs.packages" },
  { name: "templates", to: "/service-packages/templates", label: "list.tabs.templates" },
] as const

/** Leads from the packages of customers to the templates and back; each is a page with an address. */
export const PackageTabs = ({ active }: { active: (typeof TABS)[number]["name"] }) => {
  const { t } = useMessages()
  return (
    <nav aria-label={t("menu.packages")} className="flex flex-wrap gap-2 px-6 py-3">
      {TABS.map(({ name, to, label }) => (
        <Link
          key={name}
          to={to}
          aria-current={name === active ? "page" : undefined}
          className={clx(
            "txt-compact-small-plus transition-fg rounded-full px-2.5 py-1 outline-none",
            "focus-visible:shadow-borders-focus",
            name === active
              ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest"
              : "text-ui-fg-subtle hover:text-ui-fg-base"
          )}
        >
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
