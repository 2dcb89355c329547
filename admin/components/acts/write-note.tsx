import { Button, toast } from "@medusajs/ui"
import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { PackageNoteKind } from "../../../src/types/http/package-note"
import { useWriteNote } from "../../hooks/package-notes"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { Problem } from "../common/problem"
import { ChoiceField } from "../fields/choice-field"
import { succeeds } from "./succeeds"
import { TextField } from "../fields/text-field"

const KINDS: readonly PackageNoteKind[] = ["instruction", "payment", "preference", "other"]

const EMPTY: { text: string; kind: PackageNoteKind } = { text: "", kind: "other" }

/** A form for a note; not there for who may not write one. */
export const WriteNote = ({ client_package_id }: { client_package_id: string }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const write = useWriteNote(client_package_id)
  const form = useForm({ defaultValues: EMPTY })
  if (!can("redeem")) return null

  const submit = form.handleSubmit(async (note) => {
    if (!(await succeeds(write.mutateAsync(note)))) return
    toast.success(t("acts.noteWritten"))
    form.reset(EMPTY)
  })
  return (
    <Form {...form}>
      <KeyboundForm
        className="flex flex-col gap-y-4 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField control={form.control} name="text" label={t("acts.newNote")} long />
        <ChoiceField
          control={form.control}
          name="kind"
          label={t("acts.about")}
          choices={KINDS.map((value) => ({ value, label: t(`acts.noteKind.${value}`) }))}
        />
        <Problem error={write.error} />
        <Button
          type="submit"
          size="small"
          variant="secondary"
          className="self-end"
          isLoading={write.isPending}
        >
          {t("acts.writeNote")}
        </Button>
      </KeyboundForm>
    </Form>
  )
}
