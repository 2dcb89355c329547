import { useTranslation } from "react-i18next"

/** The plugin's messages in the user's language; keys are `<area>.<message>`. */
export const useMessages = () => useTranslation("service-packages")
