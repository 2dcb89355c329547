import { useMessages } from "../../hooks/use-messages"
import { Translated } from "../common/translated"

/** The list of templates, as a step of the way to it. */
export const TemplatesCrumb = () => {
  const { t } = useMessages()
  return <Translated>{t("list.tabs.templates")}</Translated>
}
