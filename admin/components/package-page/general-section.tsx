import { Container, Heading } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { SectionRow } from "@medusajs/dashboard/components"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { AttentionNotice } from "../acts/attention-notice"
import type { Act } from "../acts/menu-entries"
import { PackageMenu } from "../acts/package-menu"
import { PackagePaymentBadge, PackageStatusBadge } from "../common/package-badges"
import { ServiceLine } from "./service-line"

type Props = { client_package: AdminClientPackage; act: Act | null }

/** What the package is, whose, from where, how long it lasts, and what can be done with it. */
export const GeneralSection = ({ client_package, act }: Props) => {
  const { title, status, payment_status, customer_id, service_credits } = client_package
  const { t } = useMessages()
  const format = useFormat()
  const { customer_name, customer_email, order_id, source, purchased_at, expires_on } =
    client_package
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading>{title}</Heading>
        <div className="flex items-center gap-x-2">
          <PackageStatusBadge status={status} />
          <PackagePaymentBadge status={payment_status} />
          <PackageMenu {...{ client_package, act }} />
        </div>
      </div>
      {client_package.attention && (
        <div className="px-6 py-4">
          <AttentionNotice client_package={client_package} />
        </div>
      )}
      <SectionRow
        title={t("page.customer")}
        value={
          <Link className="text-ui-fg-interactive" to={`/customers/${customer_id}`}>
            {customer_name ?? customer_email ?? customer_id}
          </Link>
        }
      />
      <SectionRow
        title={t(`common.source.${source}`)}
        value={
          order_id === null ? (
            format.date(purchased_at)
          ) : (
            <Link className="text-ui-fg-interactive" to={`/orders/${order_id}`}>
              {format.date(purchased_at)}
            </Link>
          )
        }
      />
      <SectionRow
        title={t("page.validUntil")}
        value={expires_on === null ? t("common.never") : format.longDay(expires_on)}
      />
      <SectionRow
        title={t("page.price")}
        value={format.money(client_package.price, client_package.currency_code)}
      />
      {service_credits.map((service_credit) => (
        <ServiceLine key={service_credit.id} service_credit={service_credit} />
      ))}
    </Container>
  )
}
