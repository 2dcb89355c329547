import { Alert } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminOrder } from "@medusajs/framework/types"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useRefundPreview } from "../../hooks/package-money"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"

type Props = { packages: readonly AdminClientPackage[]; order: AdminOrder }

/** Says before a cancel that Medusa would refund sessions that were had, and what to do instead. */
export const CancelWarning = ({ packages, order }: Props) => {
  const used = packages.filter(({ units, status }) => units.used > 0 && status !== "cancelled")
  return used.map((sold) => <Warning key={sold.id} client_package={sold} order={order} />)
}

const Warning = ({
  client_package,
  order,
}: {
  client_package: AdminClientPackage
  order: AdminOrder
}) => {
  const { t } = useMessages()
  const { money } = useFormat()
  const { can } = useMe()
  const { id, units, paid_amount } = client_package
  const preview = useRefundPreview(id, { enabled: can("cancel") && paid_amount > 0 })
  const rest = preview.data?.methods.find(({ method }) => method === "pro_rata")?.amount
  const currency = client_package.currency_code

  return (
    <div className="px-6 py-4">
      <Alert variant="warning" dismissible={false}>
        <span>{t("order.usedWarning", { count: units.used, total: units.granted })}</span>{" "}
        {paid_amount > 0 && (
          <span>{t("order.fullRefund", { amount: money(order.total, order.currency_code) })}</span>
        )}
        {rest !== undefined && (
          <>
            {" "}
            <span>{t("order.refundRest", { amount: money(rest, currency) })}</span>{" "}
            <Link
              to={`/service-packages/${id}?act=cancel`}
              className="text-ui-fg-interactive-hover underline"
            >
              {t("order.refundPackage")}
            </Link>
          </>
        )}
      </Alert>
    </div>
  )
}
