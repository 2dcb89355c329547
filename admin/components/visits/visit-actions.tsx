import { Button, toast, Tooltip } from "@medusajs/ui"
import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import { useMarkNoShow } from "../../hooks/package-redemptions"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"
import { useDrawers } from "../acts/use-drawers"
import { VisitDrawer, type VisitAct } from "./visit-drawer"
import { visitState } from "./visit-state"

type Props = { redemption: AdminPackageRedemption }

/** What can be done with a visit: move it, cancel it, say that nobody came, take it off its package. */
export const VisitActions = ({ redemption }: Props) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { name, show, turn, drawer } = useDrawers<VisitAct>()
  if (!can("redeem")) return null
  const { isAhead, ...state } = visitState(redemption, can("correct"), Date.now())
  const button = (act: VisitAct, label: string, isDisabled = false) => (
    <Button size="small" variant="secondary" disabled={isDisabled} onClick={() => show(act)}>
      {label}
    </Button>
  )
  return (
    <div className="flex flex-wrap gap-2">
      {state.canMove && button("move", t("visits.move"))}
      {state.canGiveBack && button("back", isAhead ? t("visits.cancel") : t("visits.giveBack"))}
      {state.canMiss &&
        (isAhead ? (
          <Tooltip content={t("visits.notBegun")}>
            <span tabIndex={0}>{button("miss", t("visits.noShow"), true)}</span>
          </Tooltip>
        ) : (
          button("miss", t("visits.noShow"))
        ))}
      {state.canAttend && <Attended redemption={redemption} />}
      {state.canDetach && button("detach", t("visits.detach"))}
      <VisitDrawer key={turn} act={name} {...{ redemption, isAhead }} {...drawer} />
    </div>
  )
}

const Attended = ({ redemption: { id, product_title: title } }: Props) => {
  const { t } = useMessages()
  const say = useProblem()
  const mark = useMarkNoShow()
  const attend = () =>
    mark.mutate(
      { id, no_show: false },
      {
        onSuccess: () => toast.success(t("visits.attended", { title })),
        onError: (error) => toast.error(say(error)),
      }
    )
  return (
    <Button size="small" variant="secondary" isLoading={mark.isPending} onClick={attend}>
      {t("visits.attend")}
    </Button>
  )
}
