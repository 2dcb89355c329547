import type { ComponentType, PropsWithChildren } from "react"
import { useIsLanguageLoading } from "../../hooks/use-language"

/** Shows what is in it once the user's language is there: nobody sees English change into German. */
export const Translated = ({ children }: PropsWithChildren) =>
  useIsLanguageLoading() ? null : children

/** A page or widget as Medusa is given it: it speaks from its first moment on. */
export const translated = <Props extends object>(Screen: ComponentType<Props>) => {
  const TranslatedScreen = (props: Props) => (
    <Translated>
      <Screen {...props} />
    </Translated>
  )
  return TranslatedScreen
}
