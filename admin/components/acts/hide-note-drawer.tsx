import type { AdminPackageNote } from "../../../src/types/http/package-note"
import { useHideNote } from "../../hooks/package-notes"
import { useMessages } from "../../hooks/use-messages"
import { ReasonDrawer } from "./reason-drawer"
import type { DrawerState } from "./use-drawers"

type Props = DrawerState & { client_package_id: string; note: AdminPackageNote }

/** Hides a note that no longer holds; the history remembers that it was there. */
export const HideNoteDrawer = ({ client_package_id, note, ...drawer }: Props) => {
  const { t } = useMessages()
  const { mutateAsync, isPending, error } = useHideNote(client_package_id)
  const hide = (reason: string) => mutateAsync({ note_id: note.id, reason })
  return (
    <ReasonDrawer
      {...drawer}
      title={t("acts.hideTitle")}
      consequence={t("acts.hideConsequence", { text: note.text })}
      submitLabel={t("acts.hide")}
      command={{ mutateAsync: hide, isPending, error }}
      done={t("acts.noteHidden")}
    />
  )
}
