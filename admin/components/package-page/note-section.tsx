import { Button } from "@medusajs/ui"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMe } from "../../hooks/use-me"
import { useMessages } from "../../hooks/use-messages"
import { ActDrawers } from "../acts/act-drawers"
import { NoteList } from "../acts/note-list"
import { useDrawers } from "../acts/use-drawers"
import { Section } from "./section"

/** What staff wrote down about the package. */
export const NoteSection = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  const { can } = useMe()
  const { name, turn, show, drawer } = useDrawers<"notes">()
  return (
    <Section
      title={t("acts.menuItem.notes")}
      actions={
        can("redeem") && (
          <Button size="small" variant="secondary" onClick={() => show("notes")}>
            {t("acts.writeNote")}
          </Button>
        )
      }
    >
      <NoteList client_package_id={client_package.id} />
      <ActDrawers key={turn} act={name} {...{ client_package }} {...drawer} />
    </Section>
  )
}
