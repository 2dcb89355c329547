import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { PaymentList } from "../acts/payment-list"
import { Section } from "./section"

/** What came in for the package. */
export const PaymentSection = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  return (
    <Section title={t("acts.menuItem.payments")}>
      <PaymentList client_package={client_package} />
    </Section>
  )
}
