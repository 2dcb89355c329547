import { useMessages } from "../../hooks/use-messages"

/** The list of packages, as a step of the way to it. */
export const PackagesCrumb = () => {
  const { t } = useMessages()
  return <>{t("menu.packages")}</>
}
