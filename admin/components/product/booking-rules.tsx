import { useId } from "react"
import { Label, Switch, Text } from "@medusajs/ui"
import type { AdminServiceRule } from "../../../src/types/http/service-rule"
import { useDeleteServiceRule, useWriteServiceRule } from "../../hooks/service-rules"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"

const FLAGS = ["package_only", "once_per_customer"] as const
type Flag = (typeof FLAGS)[number]

type Props = { variant_id: string; rule: AdminServiceRule | null }

/** How a service may be booked: two switches, each in force at once. */
export const BookingRules = ({ variant_id, rule }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const write = useWriteServiceRule()
  const drop = useDeleteServiceRule()

  const change = (flag: Flag, checked: boolean) => {
    const others = FLAGS.some((other) => other !== flag && rule?.[other])
    if (rule && !checked && !others) return drop.mutate({ id: rule.id })
    write.mutate({ variant_id, [flag]: checked })
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("product.rules")}
      </Text>
      {FLAGS.map((flag) => (
        <RuleSwitch
          key={flag}
          label={t(`product.${flag}.label`)}
          hint={t(`product.${flag}.hint`)}
          checked={rule?.[flag] ?? false}
          disabled={!can("edit") || write.isPending || drop.isPending}
          onChange={(checked) => change(flag, checked)}
        />
      ))}
    </div>
  )
}

type SwitchProps = {
  label: string
  hint: string
  checked: boolean
  disabled: boolean
  onChange: (checked: boolean) => void
}

const RuleSwitch = ({ label, hint, checked, disabled, onChange }: SwitchProps) => {
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        size="small"
        className="mt-0.5"
        aria-describedby={`${id}-hint`}
        {...{ checked, disabled }}
        onCheckedChange={onChange}
      />
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
