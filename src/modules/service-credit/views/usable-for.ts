import { LOOSENESS, referencesTo, type Service } from "../../../domain/coverage"
import { SPENDABLE } from "../ledger/credits"

/** Every name under which a coverage can mean a service; where several do, the lowest rank decides. */
export const rankedReferences = (service: Service) =>
  referencesTo(service).map((reference) => ({
    ...reference,
    rank: LOOSENESS[reference.kind],
  }))

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
