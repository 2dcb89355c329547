import { useRef } from "react"
import { ChatBubble, EllipsisHorizontal, User } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useDrawers } from "../acts/use-drawers"
import { PreferencesDrawer } from "../told/preferences-drawer"
import { PersonalDataDrawer } from "./personal-data-drawer"

type Props = { customer_id: string; name: string }
type About = "messages" | "data"

/** What is done about the customer herself and not about one of her packages: behind three dots. */
export const CustomerMenu = ({ customer_id, name }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const drawers = useDrawers<About>()
  const chosen = useRef<About | null>(null)
  if (!can("redeem") && !can("settings")) return null
  // The drawer opens once the menu has given the focus back, so that it returns to the three dots.
  const openChosen = () => {
    const wanted = chosen.current
    chosen.current = null
    if (wanted !== null) setTimeout(() => drawers.show(wanted))
  }
  const choose = (about: About) => ({
    className: "[&_svg]:text-ui-fg-subtle flex items-center gap-x-2",
    onSelect: () => {
      chosen.current = about
    },
  })
  const of = { customer_id, name, ...drawers.drawer }
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("person.menu", { name })}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content onCloseAutoFocus={openChosen}>
          {can("redeem") && (
            <DropdownMenu.Item {...choose("messages")}>
              <ChatBubble />
              {t("told.title")}
            </DropdownMenu.Item>
          )}
          {can("settings") && (
            <DropdownMenu.Item {...choose("data")}>
              <User />
              {t("person.title")}
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu>
      {drawers.name === "messages" && <PreferencesDrawer key={drawers.turn} {...of} />}
      {drawers.name === "data" && <PersonalDataDrawer key={drawers.turn} {...of} />}
    </>
  )
}
