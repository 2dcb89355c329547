import { useId, useState } from "react"
import { TriangleRightMini } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { PackagePaymentBadge, PackageStatusBadge } from "../common/package-badges"
import { isOver } from "./card-lists"
import { PackageRow } from "./package-row"

type Props = { client_package: AdminClientPackage; order_number?: string }

/** A package in one line, which opens into all of it. */
export const PackageLine = ({ client_package, order_number }: Props) => {
  const { t } = useMessages()
  const { day } = useFormat()
  // What needs a look is seen at once.
  const [isOpen, setIsOpen] = useState(client_package.attention !== null)
  const body = useId()
  const { title, status, payment_status, units, expires_on } = client_package
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setIsOpen(!isOpen)}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3 text-left outline-none"
      >
        <TriangleRightMini className={clx("text-ui-fg-subtle", isOpen && "rotate-90")} />
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <PackageStatusBadge status={status} />
        <PackagePaymentBadge status={payment_status} />
        <Text size="small" leading="compact" className="text-ui-fg-subtle ml-auto">
          {t("common.remaining", {
            left: isOver(client_package) ? 0 : units.available,
            total: units.granted,
          })}
          {expires_on !== null && ` · ${t("card.valid", { day: day(expires_on) })}`}
        </Text>
      </button>
      <div id={body}>{isOpen && <PackageRow {...{ client_package, order_number }} />}</div>
    </div>
  )
}
