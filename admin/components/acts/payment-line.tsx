import { Badge, Button, Text, clx } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useActorName } from "../history/use-actor-name"
import type { PaidLine } from "./payment-lines"
import { usePaymentMethod } from "./payment-methods"
import { useDrawers } from "./use-drawers"
import { VoidPaymentDrawer } from "./void-payment-drawer"

type Props = { client_package: AdminClientPackage; currency_code: string; line: PaidLine }

/** One payment: how much, how, when, by whom; and the way to take it back. */
export const PaymentLine = ({ client_package, currency_code, line }: Props) => {
  const { payment, void: taken } = line
  const { t } = useMessages()
  const format = useFormat()
  const methodName = usePaymentMethod()
  const nameOf = useActorName()
  const { amount, kind, method, reference, note, paid_at, actor } = payment
  const isBack = kind !== "payment"
  const facts = [
    format.date(paid_at),
    actor && nameOf(actor),
    kind === "void" ? null : reference,
    note,
  ].filter((fact) => fact !== null)
  const sum = format.money(amount, currency_code)
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" weight="plus" className={clx(taken && "line-through")}>
            {t(KINDS[kind], { method: methodName(method) })}
          </Text>
          {taken && <Badge size="2xsmall">{t("acts.takenBack")}</Badge>}
        </div>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {facts.join(" · ")}
        </Text>
        {taken && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {[format.date(taken.paid_at), taken.actor && nameOf(taken.actor), taken.note]
              .filter((fact) => fact !== null)
              .join(" · ")}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 flex-col items-end gap-y-1">
        <Text size="small" weight="plus" className={clx(taken && "line-through")}>
          {isBack ? `−${sum}` : sum}
        </Text>
        <VoidButton {...{ client_package, line, sum }} />
      </div>
    </li>
  )
}

const KINDS = {
  payment: "acts.kind.payment",
  refund: "acts.kind.refund",
  void: "acts.kind.void",
} as const

const VoidButton = ({
  client_package,
  line: { payment },
  sum,
}: Omit<Props, "currency_code"> & { sum: string }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { name, show, turn, drawer } = useDrawers<"void">()
  // What only the order's page knows is taken back there.
  const isOurs = payment.kind === "payment" && payment.actor !== null
  if (!can("correct") || !isOurs || payment.voided_at !== null) return null
  return (
    <>
      <Button size="small" variant="transparent" onClick={() => show("void")}>
        {t("acts.takeBack")}
        <span className="sr-only">{sum}</span>
      </Button>
      {name && (
        <VoidPaymentDrawer key={turn} {...drawer} {...{ client_package, payment, amount: sum }} />
      )}
    </>
  )
}
