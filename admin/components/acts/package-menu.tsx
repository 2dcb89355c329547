import { useRef } from "react"
import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawers } from "./act-drawers"
import { menuEntries, type Act } from "./menu-entries"
import { MenuItem } from "./menu-item"
import { useDrawers } from "./use-drawers"

type Props = { client_package: AdminClientPackage }

/** Everything that is not done every day with a package: behind three dots, each in its own drawer. */
export const PackageMenu = ({ client_package }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const drawers = useDrawers<Act>()
  const chosen = useRef<Act | null>(null)
  const groups = menuEntries(client_package, can)
  // The drawer opens once the menu has given the focus back, so that it returns to the three dots.
  const openChosen = () => {
    const wanted = chosen.current
    chosen.current = null
    if (wanted !== null) setTimeout(() => drawers.show(wanted))
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("acts.menu", { title: client_package.title })}
          >
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content onCloseAutoFocus={openChosen}>
          {groups.map((group, n) => (
            <DropdownMenu.Group key={group[0]?.act}>
              {n > 0 && <DropdownMenu.Separator />}
              {group.map((entry) => (
                <MenuItem
                  key={entry.act}
                  entry={entry}
                  client_package={client_package}
                  onSelect={() => {
                    chosen.current = entry.act
                  }}
                />
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
      <ActDrawers
        key={drawers.turn}
        act={drawers.name}
        {...{ client_package }}
        {...drawers.drawer}
      />
    </>
  )
}
