import { Text } from "@medusajs/ui"
import type {
  AdminClientPackage,
  PackageServiceCredit,
} from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import type { UseCause } from "./usability"

type Props = {
  cause: UseCause
  client_package: AdminClientPackage
  service_credit: PackageServiceCredit
}

/** Says in words why a session cannot be used, where the button would stand. */
export const Cause = (props: Props) => (
  <Text size="small" leading="compact" className="text-ui-fg-subtle">
    {useSentence(props)}
  </Text>
)

const useSentence = ({ cause, client_package, service_credit }: Props): string => {
  const { t } = useMessages()
  const { day, date, money } = useFormat()
  const { expires_on, starts_on, ended_at, frozen_until, currency_code } = client_package
  const { used, held, next_unlock } = service_credit
  const ended = ended_at === null ? "" : date(ended_at)

  if (cause === "expired") {
    return t("use.expired", { day: expires_on === null ? ended : day(expires_on) })
  }
  if (cause === "cancelled") return t("use.cancelled", { day: ended })
  if (cause === "begins") return t("use.begins", { day: day(starts_on ?? "") })
  if (cause === "frozen") {
    return frozen_until === null
      ? t("use.frozen")
      : t("use.frozenUntil", { day: date(frozen_until) })
  }
  if (cause === "locked" && next_unlock !== null) {
    const amount = money(next_unlock, currency_code)
    return used + held > 0
      ? t("use.unlock", { count: used + held, amount })
      : t("use.notPaidUnlock", { amount })
  }
  return cause === "nothingLeft" ? t("use.nothingLeft") : t("use.notPaid")
}
