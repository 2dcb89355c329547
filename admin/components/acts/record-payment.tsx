import { Button } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { RecordPaymentDrawer } from "./record-payment-drawer"
import { useDrawers } from "./use-drawers"

type Props = { client_package: AdminClientPackage }

/** True while money can be received for a package. */
export const isOpen = ({ payment_status, status }: AdminClientPackage): boolean =>
  payment_status !== "paid" && status !== "cancelled"

/** Opens the form for money that was received; not there when nothing is open, or for who may not. */
export const RecordPaymentButton = ({ client_package }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { name, show, turn, drawer } = useDrawers<"record">()
  if (!can("sell") || !isOpen(client_package)) return null
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => show("record")}>
        {t("acts.recordPayment")}
      </Button>
      {name && <RecordPaymentDrawer key={turn} {...drawer} client_package={client_package} />}
    </>
  )
}
