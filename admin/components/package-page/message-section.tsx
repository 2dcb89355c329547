import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { MessageList } from "../told/message-list"
import { Section } from "./section"

/** What was told about the package, and what became of it. */
export const MessageSection = ({ client_package }: { client_package: AdminClientPackage }) => {
  const { t } = useMessages()
  return (
    <Section title={t("told.title")}>
      <MessageList client_package_id={client_package.id} />
    </Section>
  )
}
