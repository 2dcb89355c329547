import { useRef, useState } from "react"
import { TriangleDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useDrawers } from "../acts/use-drawers"
import { postableCredits, usableCredits, type CreditOfPackage } from "./usable-credits"
import { useChoosing } from "./use-choosing"
import { UseDrawer } from "./use-drawer"

type Props = { packages: readonly AdminClientPackage[] }

/** Uses a session of whatever the customer has: one click, or with its day, staff and a note. */
export const UseSessionMenu = ({ packages }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { name, show, turn, drawer } = useDrawers<"use">()
  const [asked, setAsked] = useState<CreditOfPackage[]>([])
  const open = (of: CreditOfPackage[]) => {
    setAsked(of)
    show("use")
  }
  const { choose, isPending } = useChoosing((of) => open([of]))
  const chosen = useRef<(() => void) | null>(null)

  const usable = usableCredits(packages)
  const postable = postableCredits(packages, can("edit"))
  if (!can("redeem") || postable.length === 0) return null
  // Done once the menu has given the focus back, so that it returns here from the drawer.
  const afterwards = () => {
    const todo = chosen.current
    chosen.current = null
    if (todo) setTimeout(todo)
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <Button size="small" variant="secondary" isLoading={isPending}>
            {t("use.menu")}
            <TriangleDownMini />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end" onCloseAutoFocus={afterwards}>
          {usable.map((of) => (
            <DropdownMenu.Item
              key={of.credit.id}
              onSelect={() => {
                chosen.current = () => void choose(of)
              }}
              className="justify-between gap-x-4"
            >
              <span>{of.credit.title}</span>
              <span className="text-ui-fg-subtle">
                {t("use.left", { left: of.credit.available })}
              </span>
            </DropdownMenu.Item>
          ))}
          {usable.length > 0 && <DropdownMenu.Separator />}
          <DropdownMenu.Item
            onSelect={() => {
              chosen.current = () => open(postable)
            }}
          >
            {t("use.withDetails")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      {name && <UseDrawer key={turn} {...drawer} of={asked} />}
    </>
  )
}
