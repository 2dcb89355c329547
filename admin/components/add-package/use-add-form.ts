import { useEffect } from "react"
import { useForm } from "react-hook-form"
import type { AdminGiveClientPackageResponse } from "../../../src/types/http/client-package"
import { useGivePackage } from "../../hooks/client-packages"
import { usePackageTemplate } from "../../hooks/package-templates"
import { bodyOf } from "./add-body"
import { openedWith, type AddValues } from "./add-values"
import { useAddFacts } from "./use-add-facts"
import { useAddProblems } from "./use-add-problems"
import { useSources } from "./use-sources"

type Opened = { customer?: AddValues["customer"]; template_id?: string }

/** The form that gives a package: its values, what follows from them, and the act itself. */
export const useAddForm = (
  { customer = null, template_id }: Opened,
  onGiven: (answer: AdminGiveClientPackageResponse, values: AddValues) => void
) => {
  const [first = "sale"] = useSources()
  const form = useForm<AddValues>({ defaultValues: openedWith(customer, first) })
  const { data } = usePackageTemplate(template_id ?? "", { enabled: template_id !== undefined })
  const wanted = data?.package_template
  const { resetField } = form
  useEffect(() => {
    if (wanted) resetField("template", { defaultValue: wanted })
  }, [wanted, resetField])

  const facts = useAddFacts(form.watch())
  const problems = useAddProblems(facts)
  const give = useGivePackage()
  const submit = form.handleSubmit(async (values) => {
    const found = problems(values)
    found.forEach(({ name, message }) => form.setError(name, { message }, { shouldFocus: true }))
    if (found.length || !values.customer) return
    const { id: customer_id } = values.customer
    const { region_id, price, paid } = facts
    const body = bodyOf(values, { customer_id, region_id, price, paid })
    const answer = await give.mutateAsync(body).catch(() => null)
    if (answer) onGiven(answer, values)
  })
  return { form, facts, submit, isPending: give.isPending, error: give.error }
}
