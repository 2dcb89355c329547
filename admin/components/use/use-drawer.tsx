import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { usePackageServices } from "../../hooks/client-packages"
import { useUseSessions } from "../../hooks/package-redemptions"
import { useMessages } from "../../hooks/use-messages"
import { serviceTitle } from "../../lib/names"
import { ChoiceField } from "../fields/choice-field"
import { TextField } from "../fields/text-field"
import type { DrawerState } from "../acts/use-drawers"
import { ActDrawer } from "../common/act-drawer"
import { TimeField } from "../fields/time-field"
import { QuantityField } from "./quantity-field"
import type { CreditOfPackage } from "./usable-credits"
import { EMPTY_USE, toUse } from "./use-values"
import { isHeld, useUndo } from "./use-using"

type Props = DrawerState & {
  /** What may be used; with several the form asks which. */
  of: readonly CreditOfPackage[]
  take_over?: boolean
}

/** Uses sessions with all that is known of the visit: which service, how many, when, with whom. */
export const UseDrawer = ({ of, take_over = false, ...drawer }: Props) => {
  const { t } = useMessages()
  const use = useUseSessions()
  const undo = useUndo()
  const form = useForm({ defaultValues: { ...EMPTY_USE, credit: of[0]?.credit.id ?? "" } })
  // The refusal says that it can be used all the same: pressed again, it is.
  const isTaken = take_over || isHeld(use.error)
  const chosen = of.find(({ credit }) => credit.id === form.watch("credit")) ?? of[0]
  const services = useServices(chosen)
  const service = form.watch("service")
  const [only] =
    services.length === 1 ? services : services.filter(({ value }) => value === service)
  const variant_id = only?.value

  const submit = form.handleSubmit(async (values) => {
    if (!chosen) return
    const { client_package, credit } = chosen
    const body = {
      ...toUse({ ...values, service: variant_id ?? "" }, credit.id),
      take_over: isTaken,
    }
    const attempt = use.mutateAsync({ client_package_id: client_package.id, ...body })
    const done = await attempt.catch(() => null)
    if (!done) return
    const { id, product_title: title, units } = done.redemption
    undo.offer(id, t("use.used", { title, left: Math.max(0, credit.available - units) }))
    drawer.onOpenChange(false)
  })
  const packages = of.map(({ client_package, credit }) => ({
    value: credit.id,
    label: `${credit.title} · ${client_package.title}, ${t("use.left", { left: credit.available })}`,
  }))
  const { control } = form
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("use.menu")}
        consequence={packages.length === 1 ? packages[0]?.label : undefined}
        submitLabel={isTaken ? t("use.here") : t("use.submit")}
        onSubmit={() => void submit()}
        isPending={use.isPending}
        isDisabled={!variant_id}
        error={use.error}
      >
        {packages.length > 1 && (
          <ChoiceField
            control={control}
            name="credit"
            label={t("add.package")}
            choices={packages}
          />
        )}
        {services.length > 1 && (
          <ChoiceField control={control} name="service" label={t("use.which")} choices={services} />
        )}
        <QuantityField control={control} name="quantity" label={t("add.howMany")} />
        <TimeField control={control} name="at" label={t("use.when")} hint={t("use.whenHint")} />
        <TextField control={control} name="staff" label={t("visits.with")} optional />
        <TextField control={control} name="note" label={t("use.note")} optional long />
      </ActDrawer>
    </Form>
  )
}

const useServices = (of: CreditOfPackage | undefined) => {
  const { data } = usePackageServices(of?.client_package.id ?? "", { enabled: of !== undefined })
  return (data?.services ?? [])
    .filter(({ service_credit_id }) => service_credit_id === of?.credit.id)
    .map(({ variant_id, variant_title, product_title }) => ({
      value: variant_id,
      label: serviceTitle({ title: variant_title, product: { title: product_title } }),
    }))
}
