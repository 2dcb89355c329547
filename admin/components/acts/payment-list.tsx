import { usePackagePayments } from "../../hooks/package-money"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { LoadingLines } from "../common/loading-lines"
import { NothingYet } from "../common/nothing-yet"
import { Trouble } from "../common/trouble"
import { paymentLines } from "./payment-lines"
import { PaymentLine } from "./payment-line"
import { RecordPaymentButton } from "./record-payment"

type Props = { client_package: AdminClientPackage }

/** What came in for a package and what went back, and the form for what comes in next. */
export const PaymentList = ({ client_package }: Props) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const { data, error, refetch } = usePackagePayments(client_package.id)

  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <LoadingLines lines={3} />
  const { payments, open_amount, currency_code } = data
  const open = { amount: money(open_amount, currency_code) }
  if (payments.length === 0) {
    const { paid_amount } = client_package
    const elsewhere = { amount: money(paid_amount, currency_code) }
    const settled = paid_amount > 0 ? t("acts.paidElsewhere", elsewhere) : t("acts.nothingDue")
    return (
      <NothingYet sentence={open_amount > 0 ? t("acts.nothingReceived", open) : settled}>
        <RecordPaymentButton client_package={client_package} />
      </NothingYet>
    )
  }
  return (
    <>
      <ul className="divide-y">
        {paymentLines(payments).map((line) => (
          <PaymentLine key={line.payment.id} {...{ client_package, currency_code }} line={line} />
        ))}
      </ul>
      {open_amount > 0 && (
        <div className="txt-small flex flex-wrap items-center justify-between gap-2 border-t px-6 py-4">
          {t("card.open", open)}
          <RecordPaymentButton client_package={client_package} />
        </div>
      )}
    </>
  )
}
