import { useQuery } from "@tanstack/react-query"
import { languageOf, type Language } from "../i18n/languages"
import { NAMESPACE } from "../i18n/namespace"
import { useMessages } from "./use-messages"

type I18n = ReturnType<typeof useMessages>["i18n"]

const PARTS = {
  de: () => import("../i18n/de"),
  fr: () => import("../i18n/fr"),
  hu: () => import("../i18n/hu"),
} satisfies Record<Language, () => Promise<object>>

/** Adds a language to the dashboard's; what the shop itself says in it stays as the shop says it. */
const add = async (i18n: I18n, language: Language): Promise<boolean> => {
  try {
    const { default: messages } = await PARTS[language]()
    i18n.addResourceBundle(language, NAMESPACE, messages, true, false)
    return true
  } catch {
    return false
  }
}

/** True while the messages of the user's language are on their way; when they fail, English stays. */
export const useIsLanguageLoading = (): boolean => {
  const { i18n } = useMessages()
  const language = languageOf(i18n.languages)
  const { isLoading } = useQuery({
    // Not under the plugin's other keys: no command makes a language stale.
    queryKey: [`${NAMESPACE}-language`, language],
    queryFn: async () => language === null || (await add(i18n, language)),
    enabled: language !== null,
    networkMode: "always",
    gcTime: Infinity,
    // One that failed is asked for again when the next screen opens, and at no other time: Medusa loads
    // the page anew where a part of the admin is missing, and a form could be half filled in by then.
    staleTime: ({ state }) => (state.data ? Infinity : 0),
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return isLoading
}
