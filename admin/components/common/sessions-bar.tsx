import { clx } from "@medusajs/ui"
import type { PackageUnitCounts } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"

// Told apart by pattern, not by colour alone: full, striped, empty.
const STRIPES =
  "bg-[repeating-linear-gradient(135deg,var(--fg-muted)_0_2px,transparent_2px_5px)] bg-ui-bg-component"

type Props = Pick<PackageUnitCounts, "granted" | "available" | "held" | "used"> & {
  title: string
  className?: string
}

/** Draws how many sessions are left, reserved in an online cart, and gone; its text says the same. */
export const SessionsBar = ({ title, granted, available, held, className }: Props) => {
  const { t } = useMessages()
  const share = (part: number) => ({ width: `${granted > 0 ? (part / granted) * 100 : 0}%` })
  return (
    <div
      role="progressbar"
      aria-label={title}
      aria-valuemin={0}
      aria-valuemax={granted}
      aria-valuenow={available}
      aria-valuetext={t("common.remaining", { left: available, total: granted })}
      className={clx(
        "border-ui-border-base bg-ui-bg-component flex h-2 w-full overflow-hidden rounded-full border",
        className
      )}
    >
      <div className="bg-ui-tag-green-icon h-full" style={share(available)} />
      <div className={clx("h-full", STRIPES)} style={share(held)} />
    </div>
  )
}
