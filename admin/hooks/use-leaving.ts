import { useTranslation } from "react-i18next"
import { usePrompt } from "@medusajs/ui"

// The key that asks to leave must be over first: still on its way, it would answer the question, too.
const afterThisKey = () => new Promise((resolve) => setTimeout(resolve))

/** Asks in Medusa's own words before unsaved input is thrown away; true when it may be. */
export const useLeaving = () => {
  const { t: core } = useTranslation()
  const prompt = usePrompt()
  return async (isDirty: boolean): Promise<boolean> => {
    if (!isDirty) return true
    await afterThisKey()
    return await prompt({
      variant: "confirmation",
      title: core("general.unsavedChangesTitle"),
      description: core("general.unsavedChangesDescription"),
      confirmText: core("actions.continue"),
      cancelText: core("actions.cancel"),
    })
  }
}
