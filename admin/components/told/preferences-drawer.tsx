import { toast } from "@medusajs/ui"
import { Form } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import {
  CHANNEL_PREFERENCES,
  isAlwaysSent,
  isToStaff,
  MESSAGE_KINDS,
  type ChannelPreference,
  type MessageKind,
} from "../../../src/domain/message"
import type { MessagePreferences } from "../../../src/types/http/message"
import { useCustomerMessages, useSetMessagePreferences } from "../../hooks/package-messages"
import { useMessages } from "../../hooks/use-messages"
import { succeeds } from "../acts/succeeds"
import type { DrawerState } from "../acts/use-drawers"
import { ViewDrawer } from "../acts/view-drawer"
import { ActDrawer } from "../common/act-drawer"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"
import { ChoiceField } from "../fields/choice-field"

type Props = DrawerState & { customer_id: string; name: string }

/** On which ways a customer wants to hear of what can be turned off. */
export const PreferencesDrawer = (props: Props) => {
  const { customer_id, name, ...drawer } = props
  const { t } = useMessages()
  const { data, error, refetch } = useCustomerMessages(customer_id)
  if (data) return <PreferencesForm {...props} preferences={data.preferences} />
  return (
    <ViewDrawer {...drawer} title={t("told.title")} description={name}>
      {error ? <Trouble error={error} onRetry={refetch} /> : <LoadingLines lines={5} />}
    </ViewDrawer>
  )
}

/** As the shop has it: what stands for no choice where a choice needs a value. */
const AS_USUAL = "usual"
type Choice = ChannelPreference | typeof AS_USUAL
type Choices = Record<string, Choice>

// Confirmations of a purchase or of money are sent whatever she says.
const KINDS = MESSAGE_KINDS.filter((kind) => !isToStaff(kind) && !isAlwaysSent(kind))
const CHOICES: readonly Choice[] = [AS_USUAL, ...CHANNEL_PREFERENCES]

type FormProps = Props & { preferences: MessagePreferences }

const PreferencesForm = ({ customer_id, name, preferences, ...drawer }: FormProps) => {
  const { t } = useMessages()
  const set = useSetMessagePreferences(customer_id)
  const form = useForm<Choices>({
    defaultValues: Object.fromEntries(KINDS.map((kind) => [kind, preferences[kind] ?? AS_USUAL])),
  })
  const submit = form.handleSubmit(async (choices) => {
    const wanted = Object.fromEntries(
      KINDS.map((kind): [MessageKind, ChannelPreference | null] => {
        const choice = choices[kind] ?? AS_USUAL
        return [kind, choice === AS_USUAL ? null : choice]
      })
    )
    if (!(await succeeds(set.mutateAsync({ preferences: wanted })))) return
    toast.success(t("told.saved"))
    drawer.onOpenChange(false)
  })
  return (
    <Form {...form}>
      <ActDrawer
        {...drawer}
        title={t("told.titleOf", { name })}
        consequence={t("told.always")}
        submitLabel={t("common.save")}
        onSubmit={() => void submit()}
        isPending={set.isPending}
        error={set.error}
      >
        {KINDS.map((kind) => (
          <ChoiceField
            key={kind}
            control={form.control}
            name={kind}
            label={t(`told.kind.${kind}`)}
            choices={CHOICES.map((choice) => ({ value: choice, label: t(`told.way.${choice}`) }))}
          />
        ))}
      </ActDrawer>
    </Form>
  )
}
