import type { Coverage } from "../../../domain/coverage"
import { beginOperations, finishOperations, type Command } from "../ledger/operation"
import type { Sql } from "../ledger/sql"

/** Asks for sold packages to pay for more services. */
export type ExtendCoverage = Command & {
  template_id: string
  template_item_id: string
  coverage: readonly Coverage[]
  /** The services by name, as the history will show them. */
  services: string
  /** The last package of the batch before. */
  after: string
}

/** The packages that pay for more now, and where to go on. */
export type CoverageExtended = { extended: string[]; after: string | null }

const BATCH = 500

type Found = { id: string; client_package_id: string }

/**
 * Adds services to the sold credits of a template's item, a batch of packages at a time. What a credit
 * pays for already keeps its cost, so asking again, or going on after a crash, changes nothing twice.
 */
export const extendCoverage = async (
  sql: Sql,
  command: ExtendCoverage
): Promise<CoverageExtended> => {
  const { template_id, template_item_id, coverage, after, services } = command
  const packages = await sql<{ id: string }>(
    `select id from service_package_client_package
     where template_id = ? and id > ? and cancelled_at is null order by id limit ${BATCH}`,
    [template_id, after]
  )
  const last = packages.at(-1)?.id ?? null
  if (last === null) return { extended: [], after: null }

  const found = await sql<Found>(
    `select c.id, c.client_package_id from service_package_credit c
     where c.client_package_id = any(?::text[]) and c.template_item_id = ? and not c.closed
       and exists (select 1 from jsonb_array_elements(?::jsonb) rule
         where not c.coverage @> jsonb_build_array(rule - 'cost'))
     order by c.id for no key update of c`,
    [packages.map(({ id }) => id), template_item_id, JSON.stringify(coverage)]
  )
  if (found.length) await write(sql, command, found, services)
  return {
    extended: found.map((credit) => credit.client_package_id),
    after: packages.length === BATCH ? last : null,
  }
}

const write = async (
  sql: Sql,
  { actor, reason, template_item_id, coverage }: ExtendCoverage,
  found: readonly Found[],
  services: string
) => {
  const begun = await beginOperations(
    sql,
    found.map(({ client_package_id }) => ({
      actor,
      reason,
      kind: "extend_coverage",
      request: { client_package_id, template_item_id, coverage },
      client_package_id,
      details: { services },
    }))
  )
  await sql(
    `update service_package_credit c set coverage = c.coverage || (
       select coalesce(jsonb_agg(rule), '[]'::jsonb) from jsonb_array_elements(?::jsonb) rule
       where not c.coverage @> jsonb_build_array(rule - 'cost')), updated_at = service_package_now()
     where c.id = any(?::text[])`,
    [JSON.stringify(coverage), found.map(({ id }) => id)]
  )
  await finishOperations(
    sql,
    begun.map(({ id }) => ({ id, result: {} }))
  )
}
