import { useMessages } from "../../hooks/use-messages"

/** The settings of packages, as a step of the way to them. */
export const SettingsCrumb = () => {
  const { t } = useMessages()
  return <>{t("menu.packages")}</>
}
