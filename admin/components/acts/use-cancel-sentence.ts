import type { AdminClientPackage } from "../../../src/types/http/client-package"
import type { AdminCancelClientPackage } from "../../../src/types/http/refund"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { useOwnerName } from "../../hooks/use-owner-name"

/** What a cancel does, before it is done: to the sessions, and to the money. */
export const useCancelSentence = (
  client_package: AdminClientPackage,
  refund: Required<NonNullable<AdminCancelClientPackage["refund"]>> | null
): string => {
  const { units, currency_code, title } = client_package
  const nameOf = useOwnerName()
  const { t } = useMessages()
  const { money } = useFormat()
  const moneyGoes = () => {
    if (refund === null) return t("acts.nothingBack")
    const amount = money(refund.amount, currency_code)
    const name = nameOf(client_package) ?? title
    return refund.method === "store_credit"
      ? t("acts.toStoreCredit", { amount, name })
      : t("acts.goesBack", { amount, name })
  }
  return [
    t("acts.sessionsGo", { count: units.available + units.held }),
    ...(units.used > 0 ? [t("acts.usedStay", { count: units.used })] : []),
    moneyGoes(),
  ].join(" ")
}
