import { Text } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { RecordPaymentButton } from "../acts/record-payment"

/** What came in for a package and what is open; nothing where nobody owes anything. */
export const OpenPayment = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const { open_amount, paid_amount, price, currency_code } = client_package
  if (open_amount === 0) return null
  const amount = (value: number) => money(value, currency_code)
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <Text size="small" leading="compact">
        {t("card.paid", { paid: amount(paid_amount), price: amount(price) })}
        {" · "}
        <b className="font-medium">{t("card.open", { amount: amount(open_amount) })}</b>
      </Text>
      <RecordPaymentButton client_package={client_package} />
    </div>
  )
}
