import type { PropsWithChildren } from "react"
import { Button, Drawer, Text } from "@medusajs/ui"
import { KeyboundForm } from "@medusajs/dashboard/components"
import { useMessages } from "../../hooks/use-messages"
import { Problem } from "./problem"
import { useReturnFocus } from "./use-return-focus"

type Props = PropsWithChildren<{
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What the act does, said before it is done. */
  consequence?: string
  submitLabel: string
  danger?: boolean
  onSubmit: () => void
  isPending?: boolean
  isDisabled?: boolean
  /** Why it was not done. */
  error?: unknown
}>

/** A short edit in Medusa's drawer: fields, the consequence in a sentence, one button that does it. */
export const ActDrawer = (props: Props) => {
  const { open, onOpenChange, title, consequence, submitLabel, danger, children } = props
  const { onSubmit, isPending, isDisabled, error } = props
  const { t } = useMessages()
  const focus = useReturnFocus()
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content {...focus}>
        <KeyboundForm
          className="flex size-full flex-col overflow-hidden"
          onSubmit={(event) => {
            event.preventDefault()
            // A form inside a drawer of a page with a form of its own must not submit that one, too.
            event.stopPropagation()
            onSubmit()
          }}
        >
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            <Drawer.Description className="sr-only">{consequence ?? title}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            {consequence && <Text size="small">{consequence}</Text>}
            {children}
            <Problem error={error} />
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button variant="secondary" size="small">
                {t("common.back")}
              </Button>
            </Drawer.Close>
            <Button
              type="submit"
              size="small"
              variant={danger ? "danger" : "primary"}
              isLoading={isPending}
              disabled={isDisabled}
            >
              {submitLabel}
            </Button>
          </Drawer.Footer>
        </KeyboundForm>
      </Drawer.Content>
    </Drawer>
  )
}
