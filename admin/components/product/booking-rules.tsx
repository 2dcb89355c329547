import { useId } from "react"
import { Label, Switch, Text } from "@medusajs/ui"
import type { AdminServiceRule } from "../../../src/types/http/service-rule"
import { useDeleteServiceRule, useWriteServiceRule } from "../../hooks/service-rules"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"

const FLAGS = ["package_only", "once_per_customer"] as const
type Flag = (typeof FLAGS)[number]

type Props = { variant_id: string; rule: AdminServiceRule | null }

/** How a service may be booked: switches in force at once; who may not turn them reads what holds. */
export const BookingRules = ({ variant_id, rule }: Props) => {
  const { t } = useMessages()
  const mayChange = useMe().can("edit")
  const { mutate: write } = useWriteServiceRule()
  const { mutate: drop } = useDeleteServiceRule()

  const change = (flag: Flag, checked: boolean) => {
    const others = FLAGS.some((other) => other !== flag && rule?.[other])
    if (rule && !checked && !others) return drop({ id: rule.id })
    write({ variant_id, [flag]: checked })
  }
  const shown = FLAGS.filter((flag) => mayChange || rule?.[flag])
  if (!shown.length) return null
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("product.rules")}
      </Text>
      {shown.map((flag) => (
        <Rule
          key={flag}
          label={t(`product.${flag}.label`)}
          hint={t(`product.${flag}.hint`)}
          checked={rule?.[flag] ?? false}
          onChange={mayChange ? (checked) => change(flag, checked) : undefined}
        />
      ))}
    </div>
  )
}

type RuleProps = {
  label: string
  hint: string
  checked: boolean
  onChange?: (checked: boolean) => void
}

const Rule = ({ label, hint, checked, onChange }: RuleProps) => {
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      {onChange && (
        <Switch
          id={id}
          size="small"
          className="mt-1"
          aria-describedby={`${id}-hint`}
          checked={checked}
          onCheckedChange={onChange}
        />
      )}
      <div>
        <Label htmlFor={id} size="small">
          {label}
        </Label>
        <Text id={`${id}-hint`} size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      </div>
    </div>
  )
}
