import type { AdminClientPackage } from "../../../src/types/http/client-package"
import type { PackagePayment } from "../../../src/types/http/payment"
import { useVoidPayment } from "../../hooks/package-money"
import { useMessages } from "../../hooks/use-messages"
import { ReasonDrawer } from "./reason-drawer"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & {
  client_package: AdminClientPackage
  payment: PackagePayment
  /** Its amount as it is written. */
  amount: string
}

/** Takes a payment back that was recorded by mistake; the money itself is not sent anywhere. */
export const VoidPaymentDrawer = ({ client_package, payment, amount, ...drawer }: Props) => {
  const { t } = useMessages()
  const { mutateAsync, isPending, error } = useVoidPayment(client_package.id)
  const take = (reason: string) => mutateAsync({ payment_id: payment.id, reason })
  return (
    <ReasonDrawer
      {...drawer}
      danger
      title={t("acts.voidTitle", { amount })}
      consequence={t("acts.voidConsequence", { title: client_package.title })}
      submitLabel={t("acts.takeBack")}
      command={{ mutateAsync: take, isPending, error }}
      done={t("acts.takenBack")}
    />
  )
}
