import type { ReactNode } from "react"
import { clx, IconButton, Tooltip } from "@medusajs/ui"
import { MinusMini, PlusMini } from "@medusajs/icons"
import { useMessages } from "../../hooks/use-messages"

type Props = {
  /** Which service it corrects, for who does not see the line it stands in. */
  title: string
  delta: number
  onStep: (by: 1 | -1) => void
  canMarkUsed: boolean
  canGiveBack: boolean
}

const signed = (delta: number) => (delta < 0 ? `−${-delta}` : delta > 0 ? `+${delta}` : "0")

type StepProps = {
  label: string
  title: string
  isOff: boolean
  onClick: () => void
  icon: ReactNode
}

// Not `disabled`: a button that switches itself off under the finger would lose the focus, and Esc with it.
const Step = ({ label, title, isOff, onClick, icon }: StepProps) => (
  <Tooltip content={label}>
    <IconButton
      type="button"
      size="small"
      aria-label={`${label}: ${title}`}
      aria-disabled={isOff}
      className={clx({ "cursor-not-allowed opacity-40": isOff })}
      onClick={() => !isOff && onClick()}
    >
      {icon}
    </IconButton>
  </Tooltip>
)

/** Counts up and down what is to be corrected: minus marks one more as used, plus gives one back. */
export const Stepper = ({ title, delta, onStep, canMarkUsed, canGiveBack }: Props) => {
  const { t } = useMessages()
  return (
    <div className="flex items-center gap-x-1">
      <Step
        label={t("edit.markUsed")}
        title={title}
        isOff={!canMarkUsed}
        onClick={() => onStep(-1)}
        icon={<MinusMini className="text-ui-tag-red-icon" />}
      />
      <output className="txt-compact-small-plus w-8 text-center tabular-nums">
        {signed(delta)}
      </output>
      <Step
        label={t("edit.giveBack")}
        title={title}
        isOff={!canGiveBack}
        onClick={() => onStep(1)}
        icon={<PlusMini className="text-ui-tag-green-icon" />}
      />
    </div>
  )
}
