import type { ComponentType } from "react"
import {
  CalendarMini,
  CashSolid,
  ChatBubble,
  History,
  PauseSolid,
  PlaySolid,
  User,
  XCircle,
} from "@medusajs/icons"
import { DropdownMenu, clx } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { Act, MenuEntry } from "./menu-entries"

const ICONS: Record<Act, ComponentType> = {
  payments: CashSolid,
  notes: ChatBubble,
  history: History,
  freeze: PauseSolid,
  unfreeze: PlaySolid,
  extend: CalendarMini,
  reinstate: CalendarMini,
  assign: User,
  cancel: XCircle,
}

type Props = { entry: MenuEntry; client_package: AdminClientPackage; onSelect: () => void }

/** One entry of a package's menu; what is impossible at the moment says why. */
export const MenuItem = ({ entry: { act, cause }, client_package, onSelect }: Props) => {
  const { t } = useMessages()
  const { day } = useFormat()
  const Icon = ICONS[act]
  const isRed = act === "cancel"
  const { expires_on } = client_package
  return (
    <DropdownMenu.Item
      disabled={cause !== null}
      onSelect={onSelect}
      className={clx(
        "[&_svg]:text-ui-fg-subtle flex items-center gap-x-2",
        isRed && "text-ui-fg-error [&_svg]:text-ui-fg-error",
        cause !== null && "[&_svg]:text-ui-fg-disabled"
      )}
    >
      <Icon />
      <span>
        {t(`acts.menuItem.${act}`)}
        {cause !== null && (
          <span className="txt-compact-xsmall block">
            {t(`acts.cause.${cause}`, { day: expires_on === null ? "" : day(expires_on) })}
          </span>
        )}
      </span>
    </DropdownMenu.Item>
  )
}
