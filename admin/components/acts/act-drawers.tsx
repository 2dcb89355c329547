import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { HistoryList } from "../history/history-list"
import { AssignDrawer } from "./assign-drawer"
import { CancelDrawer } from "./cancel-drawer"
import { ExtendDrawer, ReinstateDrawer } from "./extend-drawer"
import { FreezeDrawer } from "./freeze-drawer"
import type { Act } from "./menu-entries"
import { NoteList } from "./note-list"
import { PaymentList } from "./payment-list"
import { UnfreezeDrawer } from "./unfreeze-drawer"
import type { DrawerState } from "./use-drawers"
import { ViewDrawer } from "./view-drawer"
import { WriteNote } from "./write-note"

type Props = DrawerState & { act: Act | null; client_package: AdminClientPackage }

/** The drawer of an entry of the menu. */
export const ActDrawers = ({ act, ...props }: Props) => {
  const { t } = useMessages()
  const { client_package, ...drawer } = props
  const { id, title } = client_package
  if (act === "payments") {
    return (
      <ViewDrawer {...drawer} title={t("acts.menuItem.payments")} description={title}>
        <PaymentList client_package={client_package} />
      </ViewDrawer>
    )
  }
  if (act === "notes") {
    return (
      <ViewDrawer {...drawer} title={t("acts.menuItem.notes")} description={title}>
        <WriteNote client_package_id={id} />
        <div className="border-t">
          <NoteList client_package_id={id} />
        </div>
      </ViewDrawer>
    )
  }
  if (act === "history") {
    return (
      <ViewDrawer {...drawer} title={t("acts.menuItem.history")} description={title}>
        <HistoryList client_package_id={id} />
      </ViewDrawer>
    )
  }
  if (act === "freeze") return <FreezeDrawer {...props} />
  if (act === "unfreeze") return <UnfreezeDrawer {...props} />
  if (act === "extend") return <ExtendDrawer {...props} />
  if (act === "reinstate") return <ReinstateDrawer {...props} />
  if (act === "assign") return <AssignDrawer {...props} />
  if (act === "cancel") return <CancelDrawer {...props} />
  return null
}
