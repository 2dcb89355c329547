import { Input } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import type { UseFormReturn } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { ServicePicker } from "../pickers/service-picker"
import { TemplatePicker } from "../pickers/template-picker"
import { RadioField } from "./radio-field"
import type { ManyValues } from "./values"

const MOST = 10_000

/** What everybody gets: a package from a template, or just sessions. */
export const WhatFields = ({ form }: { form: UseFormReturn<ManyValues> }) => {
  const { t } = useMessages()
  const { control, setValue } = form
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
        <Form.Field
          control={control}
          name="template"
          rules={{ validate: (picked) => picked !== null || t("many.needed.template") }}
          render={({ field: { value, onChange } }) => (
            <Form.Item>
              <Form.Label>{t("add.package")}</Form.Label>
              <TemplatePicker label={t("add.package")} value={value} onChange={onChange} />
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      ) : (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-[1fr_8rem]">
          <Form.Field
            control={control}
            name="variant_ids"
            rules={{ validate: (ids) => ids.length > 0 || t("many.needed.service") }}
            render={({ field: { value, onChange } }) => (
              <Form.Item>
                <Form.Label>{t("many.whichService")}</Form.Label>
                <ServicePicker
                  label={t("many.whichService")}
                  value={value}
                  onChange={(ids, titles) => {
                    onChange(ids)
                    setValue("services", titles)
                  }}
                />
                <Form.ErrorMessage />
              </Form.Item>
            )}
          />
          <Form.Field
            control={control}
            name="sessions"
            rules={{
              validate: (typed) =>
                (Number.isInteger(Number(typed)) && Number(typed) >= 1 && Number(typed) <= MOST) ||
                t("many.needed.sessions"),
            }}
            render={({ field }) => (
              <Form.Item>
                <Form.Label>{t("templates.sessions")}</Form.Label>
                <Form.Control>
                  <Input {...field} type="number" min={1} max={MOST} step={1} />
                </Form.Control>
                <Form.ErrorMessage />
              </Form.Item>
            )}
          />
        </div>
      )}
    </>
  )
}
