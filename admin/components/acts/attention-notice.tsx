import { Alert, Button, toast, usePrompt } from "@medusajs/ui"
import type { AttentionCode } from "../../../src/domain/attention"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useResolveAttention } from "../../hooks/package-changes"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"
import { OfferErasing } from "../personal-data/offer-erasing"
import { succeeds } from "./succeeds"

const REASONS: Record<AttentionCode, string> = {
  refunded_in_medusa: "acts.attention.refunded",
  cancelled_after_use: "acts.attention.cancelled",
  refund_unanswered: "acts.attention.refundUnanswered",
  price_not_carried: "acts.attention.priceNotCarried",
  order_not_covered: "acts.attention.notCovered",
  visit_paid_twice: "acts.attention.paidTwice",
  line_copied: "acts.attention.lineCopied",
  service_deleted: "acts.attention.serviceDeleted",
  customer_deleted: "acts.attention.customerDeleted",
  audit_difference: "acts.attention.difference",
}

type Props = { client_package: AdminClientPackage }

/** Says why a person should look at a package, with what can be done about it; else nothing. */
export const AttentionNotice = ({ client_package }: Props) => {
  const { attention, refunded_amount, currency_code } = client_package
  const { t } = useMessages()
  const { money, date } = useFormat()
  const { can } = useMe()
  const { resolve, takeBack, isPending } = useSettle(client_package)
  if (!attention) return null
  const { code, since, units, amount } = attention
  const proposesToTake = code === "refunded_in_medusa" && units !== null && can("cancel")

  return (
    <Alert variant="warning" dismissible={false} role="status">
      <div className="flex flex-col gap-y-2">
        <span>
          {t(REASONS[code], {
            amount: money(amount ?? refunded_amount, currency_code),
            since: date(since),
          })}
        </span>
        <div className="flex flex-wrap gap-2">
          {proposesToTake && (
            <Button size="small" variant="secondary" disabled={isPending} onClick={takeBack}>
              {t("acts.attention.takeBack", { count: units })}
            </Button>
          )}
          <OfferErasing client_package={client_package} />
          {can("edit") && (
            <Button size="small" variant="transparent" disabled={isPending} onClick={resolve}>
              {proposesToTake ? t("acts.attention.leave") : t("acts.attention.settle")}
            </Button>
          )}
        </div>
      </div>
    </Alert>
  )
}

const useSettle = ({ id, title, attention, units }: AdminClientPackage) => {
  const { t } = useMessages()
  const ask = usePrompt()
  const say = useProblem()
  const { mutateAsync, isPending } = useResolveAttention(id)
  const count = attention?.units ?? 0

  const settle = async (body: Parameters<typeof mutateAsync>[0], done: string) => {
    const attempt = mutateAsync(body)
    attempt.catch((error: unknown) => toast.error(say(error)))
    if (await succeeds(attempt)) toast.success(done)
  }
  const askAndTake = async () => {
    const sure = await ask({
      title: t("acts.attention.takeBack", { count }),
      description: t("acts.attention.takeBackConsequence", {
        title,
        left: units.available - count,
      }),
      confirmText: t("acts.attention.takeBack", { count }),
      cancelText: t("common.back"),
    })
    if (sure) {
      await settle({ action: "revoke", units: count }, t("acts.attention.settle"))
    }
  }
  return {
    isPending,
    resolve: () => void settle({}, t("acts.attention.settle")),
    takeBack: () => void askAndTake(),
  }
}
