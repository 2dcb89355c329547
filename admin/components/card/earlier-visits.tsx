import { useState } from "react"
import { Alert, Button, toast } from "@medusajs/ui"
import type { AdminClientPackage, EarlierVisit } from "../../../src/types/http/client-package"
import { useEarlierVisits } from "../../hooks/client-packages"
import { useUseSessions } from "../../hooks/package-redemptions"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"

const RECENT = 7 * 86_400_000

/** The package whose earlier visits are asked for: the newest that staff gave within a week. */
export const newlyGiven = (packages: readonly AdminClientPackage[], now: number) =>
  packages.find(
    ({ source, status, purchased_at, units }) =>
      source !== "order" &&
      status === "active" &&
      units.available > 0 &&
      now - Date.parse(purchased_at) < RECENT
  )

/** Proposes visits that a new package could pay for: staff decide which of them belong to it. */
export const EarlierVisits = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const [isDismissed, setIsDismissed] = useState(false)
  const { data } = useEarlierVisits(client_package.id, { enabled: can("redeem") })
  const visits = data?.earlier_visits ?? []
  if (isDismissed || visits.length === 0) return null
  return (
    <div className="px-6 py-4">
      <Alert variant="info" dismissible={false} role="status">
        <div className="flex flex-col gap-y-2">
          <span>{t("card.earlier", { count: visits.length, title: client_package.title })}</span>
          <ul className="flex flex-col gap-y-2">
            {visits.map((visit) => (
              <Visit key={visit.order_line_item_id} {...{ visit, client_package }} />
            ))}
          </ul>
          <span className="txt-small text-ui-fg-subtle">{t("card.linkHint")}</span>
          <Button
            size="small"
            variant="transparent"
            className="w-fit"
            onClick={() => setIsDismissed(true)}
          >
            {t("card.notNow")}
          </Button>
        </div>
      </Alert>
    </div>
  )
}

type Props = { visit: EarlierVisit; client_package: AdminClientPackage }

const Visit = ({ visit, client_package }: Props) => {
  const { t } = useMessages()
  const { date } = useFormat()
  const say = useProblem()
  const use = useUseSessions()
  const { product_title: title, quantity, cost, display_id, effective_at } = visit
  const { variant_id, service_credit_id, booking } = visit
  const link = () =>
    use.mutate(
      {
        client_package_id: client_package.id,
        ...{ variant_id, service_credit_id, quantity, effective_at, booking },
      },
      {
        onSuccess: () => toast.success(t("card.linked", { title })),
        onError: (error) => toast.error(say(error)),
      }
    )
  return (
    <li className="flex flex-wrap items-center justify-between gap-2">
      <span>
        {quantity > 1 ? `${quantity} × ${title}` : title}, {date(effective_at)} · #{display_id}
      </span>
      <Button size="small" variant="secondary" isLoading={use.isPending} onClick={link}>
        {t("card.link", { count: quantity * cost })}
      </Button>
    </li>
  )
}
