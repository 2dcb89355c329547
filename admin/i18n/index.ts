import de from "./de"
import en from "./en"
import fr from "./fr"
import hu from "./hu"

/** The plugin's messages as the dashboard takes them: language, then namespace. */
export default {
  en: { "service-packages": en },
  de: { "service-packages": de },
  fr: { "service-packages": fr },
  hu: { "service-packages": hu },
}
