import { useState } from "react"
import { FocusModal, toast } from "@medusajs/ui"
import type { PaymentLink } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useLeaving } from "../../hooks/use-leaving"
import { useMessages } from "../../hooks/use-messages"
import { ModalHeader } from "../common/modal-header"
import { useReturnFocus } from "../common/use-return-focus"
import { AddForm } from "./add-form"
import { PaymentLinkDone } from "./payment-link"
import { useAddForm } from "./use-add-form"

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Who gets it; without her the form asks. */
  customer?: { id: string; name: string }
  /** What the form starts with. */
  template_id?: string
}

type OpenedProps = Omit<Props, "open">

const Opened = ({ onOpenChange, customer, template_id }: OpenedProps) => {
  const { t } = useMessages()
  const mayLeave = useLeaving()
  const focus = useReturnFocus()
  const [done, setDone] = useState<{ link: PaymentLink; title: string } | null>(null)
  const add = useAddForm({ customer, template_id }, ({ client_package, payment_link }, values) => {
    const { title } = client_package
    toast.success(t("add.added", { title, name: values.customer?.name ?? "" }))
    if (payment_link) setDone({ link: payment_link, title })
    else onOpenChange(false)
  })
  const { isDirty } = add.form.formState
  const close = async () => {
    if (await mayLeave(isDirty && !done)) onOpenChange(false)
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && void close()}>
      <FocusModal.Content {...focus}>
        <ModalHeader />
        {done ? <PaymentLinkDone {...done} /> : <AddForm {...add} isFor={customer?.name} />}
      </FocusModal.Content>
    </FocusModal>
  )
}

/** Gives a customer a package: sold, paid elsewhere, free, or brought along from another system. */
export const AddPackage = ({ open, ...props }: Props) => {
  const { isPending } = useMe()
  return open && !isPending ? <Opened {...props} /> : null
}
