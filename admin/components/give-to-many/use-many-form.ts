import { useForm } from "react-hook-form"
import { validityOf } from "../../../src/domain/validity"
import { useFormat } from "../../hooks/use-format"
import type { Picked } from "../../lib/picked"
import { startWith, type ManyValues } from "./many-values"

const YEAR = { count: 1, unit: "year" } as const

/** The form as it opens; a chosen last day begins a year from today. */
export const useManyForm = (customer_group: Picked | null) => {
  const { today } = useFormat()
  const inAYear = validityOf({ startsOn: today(), validity: YEAR })
  return useForm<ManyValues>({ defaultValues: startWith(customer_group, inAYear) })
}
