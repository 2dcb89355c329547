import { Heading } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { HistoryList } from "../history/history-list"
import { MessageList } from "../told/message-list"
import { AssignDrawer } from "./assign-drawer"
import { CancelDrawer } from "./cancel-drawer"
import { ExtendDrawer } from "./extend-drawer"
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
  switch (act) {
    case null:
      return null
    case "freeze":
      return <FreezeDrawer {...props} />
    case "unfreeze":
      return <UnfreezeDrawer {...props} />
    case "extend":
    case "reinstate":
      return <ExtendDrawer {...props} hasEnded={act === "reinstate"} />
    case "assign":
      return <AssignDrawer {...props} />
    case "cancel":
      return <CancelDrawer {...props} />
    default:
      return <LookDrawer {...props} act={act} />
  }
}

type LookProps = Props & { act: "payments" | "notes" | "history" }

const LookDrawer = ({ act, client_package, ...drawer }: LookProps) => {
  const { t } = useMessages()
  const { id, title } = client_package
  return (
    <ViewDrawer {...drawer} title={t(`acts.menuItem.${act}`)} description={title}>
      {act === "payments" && <PaymentList client_package={client_package} />}
      {act === "history" && (
        <>
          <HistoryList client_package_id={id} />
          <Heading level="h3" className="border-t px-6 py-4">
            {t("told.title")}
          </Heading>
          <MessageList client_package_id={id} />
        </>
      )}
      {act === "notes" && (
        <>
          <WriteNote client_package_id={id} />
          <div className="border-t">
            <NoteList client_package_id={id} />
          </div>
        </>
      )}
    </ViewDrawer>
  )
}
