import type { PropsWithChildren } from "react"
import { Button, Drawer } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { useReturnFocus } from "../common/use-return-focus"
import type { DrawerState } from "./use-drawers"

type Props = PropsWithChildren<DrawerState & { title: string; description: string }>

/** Something to look at in Medusa's drawer. */
export const ViewDrawer = ({ title, description, children, ...drawer }: Props) => {
  const { t } = useMessages()
  const focus = useReturnFocus()
  return (
    <Drawer {...drawer}>
      <Drawer.Content {...focus}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Description>{description}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">{children}</Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button variant="secondary" size="small">
              {t("common.back")}
            </Button>
          </Drawer.Close>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
