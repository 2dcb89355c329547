import { useState } from "react"
import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { useStore } from "@medusajs/dashboard/hooks"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useGiveToMany } from "../../hooks/package-batches"
import { useMessages } from "../../hooks/use-messages"
import { Problem } from "../common/problem"
import { bodyOf } from "./many-body"
import { Review } from "./review"
import { TermsFields } from "./terms-fields"
import { useRecipients } from "./use-recipients"
import type { ManyValues } from "./many-values"
import { WhatFields } from "./what-fields"
import { WhoFields } from "./who-fields"

/** The form and its review. */
export const ManyForm = ({ form }: { form: UseFormReturn<ManyValues> }) => {
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  const navigate = useNavigate()
  const { store } = useStore({ fields: "id,*supported_currencies" })
  const { mutate, isPending, error, reset } = useGiveToMany()
  const [isReview, setReview] = useState(false)
  const values = form.watch()
  const { count } = useRecipients(values)
  const currency_code =
    store?.supported_currencies.find(({ is_default }) => is_default)?.currency_code ?? "eur"

  const submit = form.handleSubmit((filled) => {
    if (!isReview) return setReview(true)
    mutate(bodyOf(filled), {
      onSuccess: ({ batch }) => void navigate(`/service-packages/batches/${batch.id}`),
    })
  })
  const back = () => {
    reset()
    setReview(false)
  }

  return (
    <Form {...form}>
      <KeyboundForm onSubmit={submit} className="flex h-full flex-col overflow-hidden">
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto px-6 py-16">
          <div className="flex w-full max-w-[720px] flex-col gap-y-6">
            <div>
              <FocusModal.Title asChild>
                <Heading>{t(isReview ? "many.review" : "many.title")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t(isReview ? "many.reviewSentence" : "many.sentence")}
                </Text>
              </FocusModal.Description>
            </div>
            {isReview ? (
              <Review values={values} count={count} currency_code={currency_code} />
            ) : (
              <>
                <WhatFields form={form} />
                <WhoFields form={form} />
                <TermsFields form={form} currency_code={currency_code} />
              </>
            )}
            <Problem error={error} />
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          {isReview ? (
            <Button size="small" variant="secondary" onClick={back}>
              {t("common.back")}
            </Button>
          ) : (
            <FocusModal.Close asChild>
              <Button size="small" variant="secondary">
                {dashboard("actions.cancel")}
              </Button>
            </FocusModal.Close>
          )}
          <Button
            key={isReview ? "give" : "review"}
            size="small"
            type="submit"
            isLoading={isPending}
            disabled={isReview && !count}
          >
            {isReview ? t("many.give", { count: count ?? 0 }) : dashboard("actions.continue")}
          </Button>
        </FocusModal.Footer>
      </KeyboundForm>
    </Form>
  )
}
