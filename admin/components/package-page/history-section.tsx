import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { HistoryList } from "../history/history-list"
import { Section } from "./section"

/** What happened to the package. */
export const HistorySection = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  return (
    <Section title={t("acts.menuItem.history")}>
      <HistoryList client_package_id={client_package.id} />
    </Section>
  )
}
