import { Button, Copy, FocusModal, Heading, Text } from "@medusajs/ui"
import type { PaymentLink } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"

/** What a shop front needs to let the customer pay online, to be copied. */
export const PaymentLinkDone = ({ link, title }: { link: PaymentLink; title: string }) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const { payment_collection_id: id, amount, currency_code } = link
  return (
    <>
      <FocusModal.Body className="flex flex-col items-center overflow-y-auto px-4 py-8 md:py-16">
        <div className="flex w-full max-w-[720px] flex-col gap-y-4">
          <FocusModal.Title asChild>
            <Heading>{t("add.sold", { title })}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {t("add.linkHint", { amount: money(amount, currency_code) })}
            </Text>
          </FocusModal.Description>
          <div className="bg-ui-bg-component border-ui-border-base flex items-center gap-x-2 rounded-md border px-3 py-2">
            <code className="txt-compact-small break-all">{id}</code>
            <Copy content={id} aria-label={t("add.copyLink")} />
          </div>
        </div>
      </FocusModal.Body>
      <FocusModal.Footer>
        <FocusModal.Close asChild>
          <Button size="small">{t("add.done")}</Button>
        </FocusModal.Close>
      </FocusModal.Footer>
    </>
  )
}
