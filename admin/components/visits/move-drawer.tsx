import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import { useUpdateBooking } from "../../hooks/package-redemptions"
import { useMessages } from "../../hooks/use-messages"
import { succeeds } from "../acts/succeeds"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "../acts/use-drawers"
import { ActDrawer } from "../common/act-drawer"
import { TimeField } from "../fields/time-field"

type Props = DrawerState & { redemption: AdminPackageRedemption }

/** Moves an appointment, or says anew with whom it is and what the calendar calls it. */
export const MoveDrawer = ({ redemption, ...drawer }: Props) => {
  const { t } = useMessages()
  const move = useUpdateBooking()
  const { id, product_title, booking } = redemption
  const form = useForm({
    defaultValues: {
      starts_at: booking?.starts_at ?? null,
      staff: booking?.staff ?? "",
      reference: booking?.reference ?? "",
    },
  })

  const { dirtyFields: changed, isDirty } = form.formState
  const submit = form.handleSubmit(async ({ starts_at, staff, reference }) => {
    // A time that stays is not moved.
    const known = {
      ...(changed.starts_at && { starts_at }),
      ...(changed.staff && { staff: staff.trim() || null }),
      ...(changed.reference && { reference: reference.trim() || null }),
    }
    if (!(await succeeds(move.mutateAsync({ id, booking: known })))) return
    toast.success(t("visits.moved", { title: product_title }))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("visits.moveTitle", { title: product_title })}
        submitLabel={t("common.save")}
        onSubmit={() => void submit()}
        isPending={move.isPending}
        isDisabled={!isDirty}
        error={move.error}
      >
        <TimeField control={form.control} name="starts_at" label={t("use.when")} />
        <TextField control={form.control} name="staff" label={t("visits.with")} optional />
        <TextField
          control={form.control}
          name="reference"
          label={t("visits.reference")}
          hint={t("visits.referenceHint")}
          optional
        />
      </ActDrawer>
    </Form>
  )
}
