import { Button, DatePicker } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import type { Validity } from "../../../src/domain/validity"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { usePeriod } from "../../hooks/use-period"
import { dayOf, pickerDate } from "../../lib/day"
import { validityIn, type Expiry } from "./last-day"
import { termsOf, type AddValues } from "./add-values"
import { Field } from "./field"

const MONTHS = [1, 3, 6, 12]

const keyOf = (expiry: Expiry, terms: ReturnType<typeof termsOf>): string => {
  const validity = validityIn(expiry, terms)
  if (validity === undefined) return "day"
  if (validity === null) return "never"
  return "until" in validity ? validity.until : `${validity.count} ${validity.unit}`
}

/** How long the package is valid: the usual periods as chips, never, or any day. */
export const ExpiryField = () => {
  const { t } = useMessages()
  const { today, day } = useFormat()
  const period = usePeriod()
  const { watch, setValue } = useFormContext<AddValues>()
  const terms = termsOf(watch())
  const expiry = watch("expiry")
  const usual = keyOf({ kind: "usual" }, terms)
  const months = MONTHS.map((count) => ({ kind: "period", count, unit: "month" }) as const)
  const isUnusual = !["never", ...months.map((one) => keyOf(one, terms))].includes(usual)
  const usualText = (validity: NonNullable<Validity>) =>
    "until" in validity ? day(validity.until) : period(validity)
  const chips: { expiry: Expiry; text: string }[] = [
    ...(isUnusual && terms.validity
      ? [{ expiry: { kind: "usual" } as const, text: usualText(terms.validity) }]
      : []),
    ...months.map((one) => ({ expiry: one, text: period(one) })),
    { expiry: { kind: "never" }, text: t("common.never") },
    { expiry: { kind: "day", day: null }, text: t("add.untilADay") },
  ]
  const choose = (chosen: Expiry) => setValue("expiry", chosen, { shouldDirty: true })
  return (
    <Field name="expiry" label={t("add.valid")}>
      {({ ref }) => (
        <div ref={ref} role="group" className="flex flex-wrap items-center gap-2">
          {chips.map(({ expiry: chip, text }) => (
            <Button
              key={text}
              type="button"
              size="small"
              variant={keyOf(chip, terms) === keyOf(expiry, terms) ? "primary" : "secondary"}
              aria-pressed={keyOf(chip, terms) === keyOf(expiry, terms)}
              onClick={() => choose(chip)}
            >
              {text}
            </Button>
          ))}
          {expiry.kind === "day" && (
            <DatePicker
              aria-label={t("add.untilADay")}
              value={expiry.day === null ? null : pickerDate(expiry.day)}
              onChange={(date) => choose({ kind: "day", day: date && dayOf(date) })}
              minValue={pickerDate(today())}
            />
          )}
        </div>
      )}
    </Field>
  )
}
