import { Input, Tabs } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import type { AddValues } from "./add-values"
import { PickSeveral } from "../pickers/pick-several"
import { thingsOf } from "../pickers/sources"
import { TemplatePicker } from "../pickers/template-picker"
import { Field } from "./field"
import { useStartAgain } from "./use-start-again"

const SERVICES = thingsOf("variant")

/** What is given: a package of the shop, or sessions put together on the spot. */
export const PackageFields = () => {
  const { t } = useMessages()
  const { watch, setValue } = useFormContext<AddValues>()
  const startAgain = useStartAgain()
  const choose = (kind: string) => {
    setValue("kind", kind === "sessions" ? "sessions" : "template", { shouldDirty: true })
    startAgain()
  }
  return (
    <Tabs value={watch("kind")} onValueChange={choose} className="flex flex-col gap-y-4">
      <Tabs.List>
        <Tabs.Trigger value="template">{t("add.fromPackage")}</Tabs.Trigger>
        <Tabs.Trigger value="sessions">{t("add.justSessions")}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="template">
        <Field name="template" label={t("add.package")}>
          {({ value, onChange, ref: _, ...field }) => (
            <TemplatePicker
              {...field}
              value={value}
              onChange={(template) => {
                onChange(template)
                startAgain()
              }}
            />
          )}
        </Field>
      </Tabs.Content>
      <Tabs.Content value="sessions">
        <div className="grid grid-cols-1 gap-4 md:grid-cols-[1fr_120px]">
          <Field name="services" label={t("add.services")}>
            {({ ref: _, ...field }) => <PickSeveral {...field} source={SERVICES} />}
          </Field>
          <Field name="sessions" label={t("add.howMany")}>
            {(field) => <Input {...field} type="number" min={1} inputMode="numeric" />}
          </Field>
        </div>
      </Tabs.Content>
    </Tabs>
  )
}
