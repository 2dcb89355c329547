import { useTranslation } from "react-i18next"
import { usePrompt } from "@medusajs/ui"

/** Asks in Medusa's own words before unsaved input is thrown away; true when it may be. */
export const useLeaving = () => {
  const { t: core } = useTranslation()
  const prompt = usePrompt()
  return async (isDirty: boolean): Promise<boolean> =>
    !isDirty ||
    (await prompt({
      variant: "confirmation",
      title: core("general.unsavedChangesTitle"),
      description: core("general.unsavedChangesDescription"),
      confirmText: core("actions.continue"),
      cancelText: core("actions.cancel"),
    }))
}
