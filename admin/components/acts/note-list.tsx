import { Badge, Button, Text } from "@medusajs/ui"
import type { AdminPackageNote } from "../../../src/types/http/package-note"
import { usePackageNotes } from "../../hooks/package-notes"
import { useFormat } from "../../hooks/use-format"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { LoadingLines } from "../common/loading-lines"
import { NothingYet } from "../common/nothing-yet"
import { Trouble } from "../common/trouble"
import { useActorName } from "../history/use-actor-name"
import { HideNoteDrawer } from "./hide-note-drawer"
import { useDrawers } from "./use-drawers"

/** What staff wrote down for the next one, the newest first. */
export const NoteList = ({ client_package_id }: { client_package_id: string }) => {
  const { t } = useMessages()
  const { data, error, refetch } = usePackageNotes(client_package_id)
  if (error) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <LoadingLines lines={2} />
  if (data.notes.length === 0) return <NothingYet sentence={t("acts.noNotes")} />
  return (
    <ul className="divide-y">
      {data.notes.map((note) => (
        <Note key={note.id} {...{ client_package_id, note }} />
      ))}
    </ul>
  )
}

const Note = ({
  client_package_id,
  note,
}: {
  client_package_id: string
  note: AdminPackageNote
}) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { date } = useFormat()
  const nameOf = useActorName()
  const { name, show, turn, drawer } = useDrawers<"hide">()
  return (
    <li className="flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" className="whitespace-pre-line break-words">
        {note.text}
      </Text>
      <div className="flex flex-wrap items-center gap-2">
        <Badge size="2xsmall">{t(`acts.noteKind.${note.kind}`)}</Badge>
        <Text size="small" className="text-ui-fg-subtle">
          {[nameOf(note.actor), date(note.created_at)].join(" · ")}
        </Text>
        {can("redeem") && (
          <Button
            size="small"
            variant="transparent"
            className="ml-auto"
            onClick={() => show("hide")}
          >
            {t("acts.hide")}
          </Button>
        )}
      </div>
      {name && <HideNoteDrawer key={turn} {...drawer} {...{ client_package_id, note }} />}
    </li>
  )
}
