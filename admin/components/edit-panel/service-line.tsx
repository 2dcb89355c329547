import { Text } from "@medusajs/ui"
import type { PackageServiceCredit } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { canGiveBack, canMarkUsed, corrected, deltaOf, type Deltas } from "./correction"
import { Stepper } from "./stepper"

type Props = {
  service_credit: PackageServiceCredit
  deltas: Deltas
  onStep: (by: 1 | -1) => void
}

/** One service: its counts, the two steps, and what the counts would be. */
export const ServiceLine = ({ service_credit, deltas, onStep }: Props) => {
  const { t } = useMessages()
  const { title, granted, used, available, forfeited, redeemed } = service_credit
  const then = corrected(service_credit, deltas)
  const isChanged = deltaOf(deltas, service_credit) !== 0
  const isFull = available === granted
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {t("edit.counts", { used, total: granted, left: available })}
        </Text>
        <Stepper
          title={title}
          delta={deltaOf(deltas, service_credit)}
          onStep={onStep}
          canMarkUsed={canMarkUsed(service_credit, deltas)}
          canGiveBack={canGiveBack(service_credit, deltas)}
        />
        <Text
          size="small"
          leading="compact"
          weight="plus"
          aria-live="polite"
          className="tabular-nums"
        >
          {isChanged && `→ ${t("edit.counts", { ...then, total: granted })}`}
        </Text>
      </div>
      {isFull && !isChanged && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("edit.allThere", { total: granted })}
        </Text>
      )}
      {redeemed === 0 && forfeited > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("edit.lost", { count: forfeited })}
        </Text>
      )}
    </div>
  )
}
