import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminPackageNote } from "../../../src/types/http/package-note"
import { useHideNote } from "../../hooks/package-notes"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { succeeds } from "./succeeds"
import { TextField } from "./text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package_id: string; note: AdminPackageNote }

/** Hides a note that no longer holds; the history remembers that it was there. */
export const HideNoteDrawer = ({ client_package_id, note, ...drawer }: Props) => {
  const { t } = useMessages()
  const hide = useHideNote(client_package_id)
  const form = useForm({ defaultValues: { reason: "" } })

  const submit = form.handleSubmit(async ({ reason }) => {
    if (!(await succeeds(hide.mutateAsync({ note_id: note.id, reason })))) return
    toast.success(t("acts.noteHidden"))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.hideTitle")}
        consequence={t("acts.hideConsequence", { text: note.text })}
        submitLabel={t("acts.hide")}
        onSubmit={() => void submit()}
        isPending={hide.isPending}
        error={hide.error}
      >
        <TextField control={form.control} name="reason" label={t("common.reason")} />
      </ActDrawer>
    </Form>
  )
}
