import { useTranslation } from "react-i18next"
import { NAMESPACE } from "../i18n/namespace"

// A screen that had to open in English changes when its language arrives after all. Not said in place:
// react-i18next reads `bindI18nStore`, its types do not know it.
const OPTIONS = { nsMode: "default" as const, bindI18nStore: "added" }

/** The plugin's messages in the user's language; keys are `<area>.<message>`. */
export const useMessages = () => useTranslation(NAMESPACE, OPTIONS)
