import { NAMESPACE } from "./namespace"
import de from "./de/menu.json"
import en from "./en"
import fr from "./fr/menu.json"
import hu from "./hu/menu.json"

/**
 * What the dashboard holds from its start, read by Medusa: English, which is always there, and in every
 * language what stands in Medusa's own menu. The rest of a language comes when a screen is opened in it.
 */
export default {
  en: { [NAMESPACE]: en },
  de: { [NAMESPACE]: { menu: de } },
  fr: { [NAMESPACE]: { menu: fr } },
  hu: { [NAMESPACE]: { menu: hu } },
}
