import { Button, Heading, Text, toast } from "@medusajs/ui"
import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import type { PersonalDataHoldings } from "../../../src/types/http/personal-data"
import { useEraseCustomer } from "../../hooks/personal-data"
import { useMessages } from "../../hooks/use-messages"
import { succeeds } from "../acts/succeeds"
import { Problem } from "../common/problem"
import { TextField } from "../fields/text-field"

type Props = { customer_id: string; holdings: PersonalDataHoldings; onDone: () => void }

/** Says what erasing does and does it, once the word for it was typed. */
export const EraseForm = ({ customer_id, holdings, onDone }: Props) => {
  const { t } = useMessages()
  const erase = useEraseCustomer(customer_id)
  const form = useForm({ defaultValues: { word: "" } })
  const word = t("person.word")
  const isSure = form.watch("word").trim().toLowerCase() === word.toLowerCase()
  const submit = form.handleSubmit(async () => {
    if (!isSure || !(await succeeds(erase.mutateAsync({})))) return
    toast.success(t("person.erased"))
    onDone()
  })
  const says = [
    t("person.goes"),
    t("person.stays"),
    ...(holdings.sessions_left > 0
      ? [t("person.sessionsLeft", { count: holdings.sessions_left })]
      : []),
    t("person.forGood"),
  ]
  return (
    <Form {...form}>
      <KeyboundForm
        className="flex flex-col gap-y-3 border-t pt-6"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void submit()
        }}
      >
        <Heading level="h3">{t("person.eraseHeading")}</Heading>
        {says.map((sentence) => (
          <Text key={sentence} size="small">
            {sentence}
          </Text>
        ))}
        <TextField control={form.control} name="word" label={t("person.type", { word })} />
        <Problem error={erase.error} />
        <Button
          type="submit"
          size="small"
          variant="danger"
          className="self-start"
          disabled={!isSure}
          isLoading={erase.isPending}
        >
          {t("person.erase")}
        </Button>
      </KeyboundForm>
    </Form>
  )
}
