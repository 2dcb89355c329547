import { COVERAGE_KINDS, type CoverageKind, type Service } from "../../../domain/coverage"
import { SPENDABLE } from "../ledger/credits"

/** A name under which a coverage can mean a service; the lowest rank decides its cost. */
export type ServiceReference = { kind: CoverageKind; reference_id: string; rank: number }

/** Every name under which a coverage can mean this service, most specific first. */
export const referencesOf = (service: Service): ServiceReference[] => {
  const ids: Record<CoverageKind, readonly (string | null)[]> = {
    variant: [service.variant_id],
    product: [service.product_id],
    type: [service.type_id],
    tag: service.tag_ids,
    collection: [service.collection_id],
    category: service.category_ids,
  }
  return COVERAGE_KINDS.flatMap((kind, rank) =>
    ids[kind].flatMap((reference_id) => (reference_id ? [{ kind, reference_id, rank }] : []))
  )
}

/**
 * The packages `p` with a credit that can pay for one booking of a service now; its placeholder takes
 * the service's references as JSON. The most specific rule decides the cost, as `costOf` of the domain.
 */
export const USABLE_FOR = `exists (
  select 1 from service_package_credit c
  where c.client_package_id = p.id and ${SPENDABLE} and c.available >= (
    select (rule->>'cost')::int from jsonb_array_elements(c.coverage) rule
    join jsonb_to_recordset(?::jsonb) as service(kind text, reference_id text, rank int)
      on service.kind = rule->>'kind' and service.reference_id = rule->>'reference_id'
    order by service.rank, (rule->>'cost')::int limit 1))`
