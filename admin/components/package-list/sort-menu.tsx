import { DescendingSorting } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMessages } from "../../hooks/use-messages"
import type { ListControl } from "./use-list-state"

const ORDERS = {
  "-purchased_at": "list.sort.newest",
  purchased_at: "list.sort.oldest",
  expires_at: "list.sort.endsFirst",
  "-expires_at": "list.sort.endsLast",
} as const

/** Chooses in which order the packages stand. */
export const SortMenu = ({ order, setOrder }: Pick<ListControl, "order" | "setOrder">) => {
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" aria-label={dashboard("filters.sortLabel")}>
          <DescendingSorting />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.RadioGroup value={order}>
          {(["-purchased_at", "purchased_at", "expires_at", "-expires_at"] as const).map((one) => (
            <DropdownMenu.RadioItem key={one} value={one} onSelect={() => setOrder(one)}>
              {t(ORDERS[one])}
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
