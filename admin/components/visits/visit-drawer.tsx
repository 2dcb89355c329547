import type { AdminPackageRedemption } from "../../../src/types/http/package-redemption"
import type { DrawerState } from "../acts/use-drawers"
import { DetachDrawer } from "./detach-drawer"
import { GiveBackDrawer } from "./give-back-drawer"
import { MoveDrawer } from "./move-drawer"
import { NoShowDrawer } from "./no-show-drawer"

/** What the actions of a visit open. */
export type VisitAct = "move" | "back" | "miss" | "detach"

type Props = DrawerState & {
  act: VisitAct | null
  redemption: AdminPackageRedemption
  isAhead: boolean
}

/** The drawer of an action. */
export const VisitDrawer = ({ act, isAhead, ...props }: Props) => {
  if (act === "move") return <MoveDrawer {...props} />
  if (act === "back") return <GiveBackDrawer {...props} isAhead={isAhead} />
  if (act === "miss") return <NoShowDrawer {...props} />
  if (act === "detach") return <DetachDrawer {...props} />
  return null
}
