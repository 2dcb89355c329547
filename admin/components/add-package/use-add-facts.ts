import { useMemo } from "react"
import { usePackageOffer } from "../../hooks/package-offer"
import { useSaleRegions } from "../../hooks/sale-regions"
import { useFormat } from "../../hooks/use-format"
import type { PriceProblem } from "../../../src/domain/giving/price"
import { numberIn, priceIn, type ShownPrice } from "./typed-amounts"
import { endOf } from "./last-day"
import { paymentOf, LATER, LINK, termsOf, type AddValues } from "./add-values"
import { serviceTitles } from "../../lib/names"

const paidIn = (values: AddValues, price: ShownPrice | null) => {
  const method = paymentOf(values)
  if (!price || method === LATER || method === LINK) return null
  return values.paid === null ? price.total : numberIn(values.paid)
}

const offerFor = ({ customer, kind, template, source }: AddValues, region_id?: string) => {
  if (!customer || (kind === "template" && !template)) return null
  return {
    customer_id: customer.id,
    source,
    ...(kind === "template" && template && { template_id: template.id }),
    ...(region_id && { region_id }),
  }
}

/** What follows from what stands in the form: the shop's price, its own, its end, its services. */
export const useAddFacts = (values: AddValues) => {
  const { today } = useFormat()
  const { regions, likely_id, error: noRegions } = useSaleRegions(values.customer?.id ?? null)
  const region_id = values.region_id || likely_id
  const hasRegion = regions.length < 2 || region_id !== undefined
  const { data, error, isPlaceholderData } = usePackageOffer(
    hasRegion ? offerFor(values, region_id) : null
  )
  const offer = data?.offer
  // Another package's price is nothing to sell for.
  const asked = isPlaceholderData ? null : priceIn(values, offer)
  const price = asked && !("problem" in asked) ? asked : null
  const problem: PriceProblem | null = asked && "problem" in asked ? asked.problem : null
  const services = useMemo(
    () =>
      values.kind === "template"
        ? serviceTitles(offer?.services ?? []).map(({ variant: { id }, title }) => ({ id, title }))
        : values.services.map(({ id, name }) => ({ id, title: name })),
    [values.kind, values.services, offer]
  )
  return {
    regions,
    region_id,
    offer,
    price,
    problem,
    paid: paidIn(values, price),
    services,
    end: endOf(values.expiry, termsOf(values), values.starts_on ?? today()),
    error: noRegions ?? error,
  }
}

/** What `useAddFacts` answers. */
export type AddFacts = ReturnType<typeof useAddFacts>
