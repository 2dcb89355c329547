import { useMessages } from "../../hooks/use-messages"

/** The list of templates, as a step of the way to it. */
export const TemplatesCrumb = () => {
  const { t } = useMessages()
  return <>{t("list.tabs.templates")}</>
}
