import type { ComponentProps } from "react"
import { useFormContext, type FieldPath } from "react-hook-form"
import type { AddValues } from "./add-values"
import { FormField } from "../fields/form-field"

type Props<Name extends FieldPath<AddValues>> = Omit<
  ComponentProps<typeof FormField<AddValues, Name>>,
  "control" | "rules"
>

/** A labelled field of the form. */
export const Field = <Name extends FieldPath<AddValues>>(props: Props<Name>) => {
  const { control } = useFormContext<AddValues>()
  return <FormField control={control} {...props} />
}
