import { useState } from "react"
import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { useMessages } from "../../hooks/use-messages"
import { PickOne } from "../pickers/pick-one"
import { CUSTOMERS } from "../pickers/sources"
import { Problem } from "../common/problem"
import { ExpiryField } from "./expiry-field"
import { Field } from "./field"
import { HowField } from "./how-field"
import { MoreButton } from "./more-button"
import { MoreFields } from "./more-fields"
import { PayFields } from "./pay-fields"
import { RegionField } from "./region-field"
import { SaleSummary } from "./sale-summary"
import { SubmitButton } from "./submit-button"
import { UseNowField } from "./use-now-field"
import { PackageFields } from "./package-fields"
import type { useAddForm } from "./use-add-form"

type Props = ReturnType<typeof useAddForm> & { isFor?: string }

/** The form itself: at most six fields for a sale, the rest behind one button. */
export const AddForm = ({ form, facts, submit, isPending, error, isFor }: Props) => {
  const { t } = useMessages()
  const [isMore, setIsMore] = useState(false)
  return (
    <Form {...form}>
      <KeyboundForm
        className="flex flex-1 flex-col overflow-hidden"
        onSubmit={(event) => {
          // A form inside a modal of a page with a form of its own must not submit that one, too.
          event.stopPropagation()
          void submit()
        }}
      >
        <FocusModal.Body className="flex flex-col items-center overflow-y-auto px-4 py-8 md:py-16">
          <div className="flex w-full max-w-[720px] flex-col gap-y-6">
            <div>
              <FocusModal.Title asChild>
                <Heading>{isFor ? t("add.headingFor", { name: isFor }) : t("add.heading")}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("add.hint")}
                </Text>
              </FocusModal.Description>
            </div>
            {!isFor && (
              <Field name="customer" label={t("add.customer")}>
                {({ ref: _, ...field }) => <PickOne {...field} source={CUSTOMERS} />}
              </Field>
            )}
            <PackageFields />
            <HowField />
            <RegionField {...facts} />
            <PayFields {...facts} />
            <UseNowField {...facts} />
            {(isMore || form.watch("kind") === "sessions") && <ExpiryField />}
            {isMore && <MoreFields {...facts} />}
            <MoreButton isOpen={isMore} onClick={() => setIsMore(!isMore)} />
          </div>
        </FocusModal.Body>
        <FocusModal.Footer className="flex-col items-stretch gap-y-3 md:flex-row md:items-center md:justify-between">
          <div className="flex flex-1 flex-col gap-y-2">
            <SaleSummary {...facts} />
            <Problem error={error ?? facts.error} />
          </div>
          <div className="flex justify-end gap-x-2">
            <FocusModal.Close asChild>
              <Button size="small" variant="secondary">
                {t("common.back")}
              </Button>
            </FocusModal.Close>
            <SubmitButton {...facts} isPending={isPending} />
          </div>
        </FocusModal.Footer>
      </KeyboundForm>
    </Form>
  )
}
