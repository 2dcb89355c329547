import { Input } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { FormField } from "../fields/form-field"
import { PickSeveral } from "../pickers/pick-several"
import { thingsOf } from "../pickers/sources"
import { TemplatePicker } from "../pickers/template-picker"
import { RadioField } from "../fields/radio-field"
import type { ManyValues } from "./many-values"

const MOST = 10_000
const SERVICES = thingsOf("variant")

const isCount = (typed: string) =>
  Number.isInteger(Number(typed)) && Number(typed) >= 1 && Number(typed) <= MOST

/** What everybody gets: a package from a template, or just sessions. */
export const WhatFields = ({ form }: { form: UseFormReturn<ManyValues> }) => {
  const { t } = useMessages()
  const { control } = form
  const isTemplate = form.watch("kind") === "template"
  return (
    <>
      <RadioField
        control={control}
        name="kind"
        label={t("many.what")}
        choices={[
          { value: "template", label: t("many.template") },
          { value: "sessions", label: t("add.justSessions") },
        ]}
      />
      {isTemplate ? (
        <FormField
          control={control}
          name="template"
          label={t("add.package")}
          rules={{ validate: (picked) => picked !== null || t("many.needed.template") }}
        >
          {({ ref: _, ...field }) => <TemplatePicker {...field} />}
        </FormField>
      ) : (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-[1fr_8rem]">
          <FormField
            control={control}
            name="services"
            label={t("many.whichService")}
            rules={{ validate: (picked) => picked.length > 0 || t("many.needed.service") }}
          >
            {({ ref: _, ...field }) => <PickSeveral {...field} source={SERVICES} />}
          </FormField>
          <FormField
            control={control}
            name="sessions"
            label={t("templates.sessions")}
            rules={{ validate: (typed) => isCount(typed) || t("many.needed.sessions") }}
          >
            {(field) => <Input {...field} type="number" min={1} max={MOST} step={1} />}
          </FormField>
        </div>
      )}
    </>
  )
}
