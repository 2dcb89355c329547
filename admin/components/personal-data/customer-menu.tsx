import { useRef } from "react"
import { EllipsisHorizontal, User } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useDrawers } from "../acts/use-drawers"
import { PersonalDataDrawer } from "./personal-data-drawer"

type Props = { customer_id: string; name: string }

/** What is done about the customer herself and not about one of her packages: behind three dots. */
export const CustomerMenu = ({ customer_id, name }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const drawers = useDrawers<"data">()
  const chosen = useRef(false)
  if (!can("settings")) return null
  // The drawer opens once the menu has given the focus back, so that it returns to the three dots.
  const openChosen = () => {
    if (chosen.current) setTimeout(() => drawers.show("data"))
    chosen.current = false
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("person.menu", { name })}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content onCloseAutoFocus={openChosen}>
          <DropdownMenu.Item
            className="[&_svg]:text-ui-fg-subtle flex items-center gap-x-2"
            onSelect={() => {
              chosen.current = true
            }}
          >
            <User />
            {t("person.title")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      {drawers.name && (
        <PersonalDataDrawer key={drawers.turn} {...{ customer_id, name }} {...drawers.drawer} />
      )}
    </>
  )
}
