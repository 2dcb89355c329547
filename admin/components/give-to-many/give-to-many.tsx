import { FocusModal } from "@medusajs/ui"
import { useLeaving } from "../../hooks/use-leaving"
import { ManyForm } from "./many-form"
import { useManyForm } from "./use-many-form"
import type { Picked } from "../../lib/picked"

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whose customers get it, where that is known already. */
  customer_group?: Picked
}

const Opened = ({ onOpenChange, customer_group }: Omit<Props, "open">) => {
  const mayLeave = useLeaving()
  const form = useManyForm(customer_group ?? null)
  const { isDirty } = form.formState
  const close = async () => {
    if (await mayLeave(isDirty)) onOpenChange(false)
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && void close()}>
      <FocusModal.Content>
        <ManyForm form={form} />
      </FocusModal.Content>
    </FocusModal>
  )
}

/** Gives the same package to many customers: first the form, then who gets what, then it happens. */
export const GiveToMany = ({ open, ...props }: Props) => (open ? <Opened {...props} /> : null)
