import { Button, Text } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawers } from "../acts/act-drawers"
import { useDrawers } from "../acts/use-drawers"

/** What somebody wrote down last, with the way to the rest. */
export const NoteLine = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { date } = useFormat()
  const { name, show, turn, drawer } = useDrawers<"notes">()
  const { latest_note: note, notes_count } = client_package
  if (!note) return null
  const facts = [note.by, date(note.at)].filter((fact) => fact !== null)
  return (
    <div className="flex items-center justify-between gap-x-4">
      <Text
        size="small"
        leading="compact"
        className="text-ui-fg-subtle line-clamp-2 min-w-0 break-words"
      >
        {t("card.note", { text: note.text })} {facts.join(", ")}
      </Text>
      {notes_count > 1 && (
        <Button
          size="small"
          variant="transparent"
          className="shrink-0"
          onClick={() => show("notes")}
        >
          {t("card.allNotes", { total: notes_count })}
        </Button>
      )}
      <ActDrawers key={turn} act={name} client_package={client_package} {...drawer} />
    </div>
  )
}
