import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { PickOne } from "./pick-one"
import { pickableTemplate, TEMPLATES_ON_SALE } from "./sources"
import type { PickerProps } from "./use-search"

/** Picks one of the templates that are on sale. */
export const TemplatePicker = (props: PickerProps<AdminPackageTemplate | null>) => {
  const { value, onChange, ...input } = props
  return (
    <PickOne
      {...input}
      source={TEMPLATES_ON_SALE}
      value={value && pickableTemplate(value)}
      onChange={(picked) => onChange(picked?.template ?? null)}
    />
  )
}
