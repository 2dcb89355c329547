import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawer } from "../common/act-drawer"
import { succeeds } from "./succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & {
  title: string
  consequence: string
  submitLabel: string
  danger?: boolean
  optional?: boolean
  command: {
    mutateAsync: (reason: string) => Promise<unknown>
    isPending: boolean
    error: unknown
  }
  /** What is said once it is done. */
  done: string
}

/** An act that only asks for its reason. */
export const ReasonDrawer = ({ command, optional, done, ...drawer }: Props) => {
  const { t } = useMessages()
  const form = useForm({ defaultValues: { reason: "" } })
  const submit = form.handleSubmit(async ({ reason }) => {
    if (!(await succeeds(command.mutateAsync(reason.trim())))) return
    toast.success(done)
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        onSubmit={() => void submit()}
        isPending={command.isPending}
        error={command.error}
      >
        <TextField
          {...{ optional }}
          control={form.control}
          name="reason"
          label={t("common.reason")}
        />
      </ActDrawer>
    </Form>
  )
}
