import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useAssignPackage } from "../../hooks/package-changes"
import { useMessages } from "../../hooks/use-messages"
import { useOwnerName } from "../../hooks/use-owner-name"
import { ActDrawer } from "../common/act-drawer"
import { PickOne } from "../pickers/pick-one"
import { CUSTOMERS } from "../pickers/sources"
import { succeeds } from "./succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package: AdminClientPackage }

type Assignment = { to: { id: string; name: string } | null; reason: string }

/** Moves a package to the customer it should have been with: a wrong account, a guest. */
export const AssignDrawer = ({ client_package, ...drawer }: Props) => {
  const { id, title } = client_package
  const nameOf = useOwnerName()
  const { t } = useMessages()
  const assign = useAssignPackage(id)
  const form = useForm<Assignment>({ defaultValues: { to: null, reason: "" } })

  const submit = form.handleSubmit(async ({ to, reason }) => {
    if (to === null) return
    if (!(await succeeds(assign.mutateAsync({ customer_id: to.id, reason })))) return
    toast.success(t("acts.assigned", { title, name: to.name }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("acts.assignTitle", { title })}
        consequence={t("acts.assignConsequence", {
          name: nameOf(client_package) ?? title,
        })}
        submitLabel={t("acts.assignSubmit")}
        onSubmit={() => void submit()}
        isPending={assign.isPending}
        error={assign.error}
      >
        <Form.Field
          control={form.control}
          name="to"
          rules={{ validate: (to) => to !== null || t("acts.needed") }}
          render={({ field: { value, onChange } }) => (
            <Form.Item>
              <Form.Label>{t("acts.assignTo")}</Form.Label>
              <PickOne
                source={CUSTOMERS}
                value={value}
                onChange={onChange}
                label={t("acts.assignTo")}
              />
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
        <TextField control={form.control} name="reason" label={t("common.reason")} />
      </ActDrawer>
    </Form>
  )
}
