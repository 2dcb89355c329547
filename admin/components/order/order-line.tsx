import { Link } from "react-router-dom"
import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import type { OrderQuoteLine } from "../../../src/types/http/quote"
import { useCoverLine, useUncoverLine } from "../../hooks/order-package-credits"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"

type Props = { order_id: string; line: OrderQuoteLine }

/** A line that a package pays for, or could: with the button that does it, and its way back. */
export const OrderLine = ({ order_id, line }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const isPaid = line.covered_quantity > 0
  return (
    <div className="flex flex-col items-start gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {line.title}
      </Text>
      {isPaid && (
        <Link
          to={`/service-packages/${line.client_package_id}`}
          className="txt-compact-small text-ui-fg-interactive-hover hover:underline"
        >
          {t("order.paid", { count: line.covered_quantity })}
        </Link>
      )}
      {can("redeem") &&
        (isPaid ? <TakeBack {...{ order_id, line }} /> : <Pay {...{ order_id, line }} />)}
    </div>
  )
}

const Pay = ({ order_id, line: { line_item_id, title, quantity, left } }: Props) => {
  const { t } = useMessages()
  const cover = useCoverLine(order_id)
  const uncover = useUncoverLine(order_id)
  const ask = usePrompt()
  const payable = Math.min(quantity, left)

  const pay = async () => {
    const sure = await ask({
      title: t("order.payTitle", { title }),
      description: t("order.payConsequence", { count: payable }),
      confirmText: t("order.payConfirm"),
      cancelText: t("common.back"),
      variant: "confirmation",
    })
    if (!sure) return
    const body = payable < quantity ? { line_item_id, quantity: payable } : { line_item_id }
    cover.mutate(body, {
      onSuccess: () =>
        toast.success(t("order.paidToast", { title }), {
          action: {
            label: t("use.undo"),
            altText: t("use.undo"),
            onClick: () => uncover.mutate({ line_item_id }),
          },
        }),
    })
  }
  return (
    <Button size="small" variant="secondary" isLoading={cover.isPending} onClick={() => void pay()}>
      {t("order.pay", { left })}
    </Button>
  )
}

const TakeBack = ({ order_id, line: { line_item_id, title } }: Props) => {
  const { t } = useMessages()
  const uncover = useUncoverLine(order_id)
  const ask = usePrompt()

  const takeBack = async () => {
    const sure = await ask({
      title: t("order.takeBackTitle", { title }),
      description: t("order.takeBackConsequence"),
      confirmText: t("order.takeBack"),
      cancelText: t("common.back"),
    })
    if (!sure) return
    uncover.mutate(
      { line_item_id },
      { onSuccess: () => toast.success(t("order.takenBackToast", { title })) }
    )
  }
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={uncover.isPending}
      onClick={() => void takeBack()}
    >
      {t("order.takeBack")}
    </Button>
  )
}
