import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import { notFound, unexpected } from "../../errors/refuse"
import type { Reference } from "../../domain/coverage"
import type { PackageTemplateDTO, SaleLimit, ServiceRuleInput } from "./types"

const run = async <Row>(ctx: Context<SqlEntityManager>, sql: string, values: unknown[]) => {
  const manager = ctx.transactionManager ?? ctx.manager
  if (!manager) throw unexpected("SQL needs a service method's manager")
  return await manager.execute<Row[]>(sql, values)
}

/** Locks a template until the transaction ends: the version is read and raised by one caller at a time. */
export const lockTemplate = async (ctx: Context<SqlEntityManager>, id: string) => {
  const [row] = await run<Pick<PackageTemplateDTO, "status" | "version" | "sold" | "variant_id">>(
    ctx,
    `SELECT status, version, sold, variant_id FROM service_package_template
      WHERE id = ? AND deleted_at IS NULL FOR UPDATE`,
    [id]
  )
  if (!row) throw notFound("Package template", id)
  return row
}

/** The templates with an item that covers any of the references. */
export const idsOfTemplatesThatCover = async (
  ctx: Context<SqlEntityManager>,
  references: Reference[]
) => {
  if (references.length === 0) return []
  const rows = await run<{ template_id: string }>(
    ctx,
    `SELECT DISTINCT item.template_id FROM service_package_template_item item
       JOIN service_package_coverage coverage ON coverage.template_item_id = item.id
      WHERE item.deleted_at IS NULL AND coverage.deleted_at IS NULL
        AND (coverage.kind, coverage.reference_id) IN (${references.map(() => "(?, ?)").join(", ")})`,
    references.flatMap(({ kind, reference_id }) => [kind, reference_id])
  )
  return rows.map(({ template_id }) => template_id)
}

/** What limits the sale of these variants, as services and as packages, in one statement. */
export const limitsOfVariants = async (ctx: Context<SqlEntityManager>, variant_ids: string[]) => {
  if (variant_ids.length === 0) return []
  const among = `variant_id IN (${variant_ids.map(() => "?").join(", ")}) AND deleted_at IS NULL`
  return await run<SaleLimit>(
    ctx,
    `SELECT variant_id, package_only, once_per_customer, NULL AS template_id, NULL::integer AS purchase_limit,
       NULL AS valid_until
       FROM service_package_rule WHERE ${among}
     UNION ALL
     SELECT variant_id, false, false, id, purchase_limit, CASE status WHEN 'active' THEN validity_until END
       FROM service_package_template
      WHERE ${among} AND coalesce(purchase_limit::text, validity_until) IS NOT NULL AND status IN ('active', 'archived')`,
    [...variant_ids, ...variant_ids]
  )
}

type NullableFlags = {
  [Key in keyof ServiceRuleInput]: Key extends "variant_id" ? string : ServiceRuleInput[Key] | null
}

/** One statement, so that two callers writing the same service's rule never meet a duplicate. */
export const upsertRule = async (
  ctx: Context<SqlEntityManager>,
  { variant_id, package_only = null, once_per_customer = null }: NullableFlags
) => {
  const [row] = await run<{ id: string }>(
    ctx,
    `INSERT INTO service_package_rule AS rule (id, variant_id, package_only, once_per_customer)
     VALUES (?, ?, coalesce(?::boolean, false), coalesce(?::boolean, false))
     ON CONFLICT (variant_id) WHERE deleted_at IS NULL DO UPDATE
        SET package_only = coalesce(?::boolean, rule.package_only),
            once_per_customer = coalesce(?::boolean, rule.once_per_customer),
            updated_at = now()
     RETURNING id`,
    [
      generateEntityId("", "pkgrule"),
      variant_id,
      package_only,
      once_per_customer,
      package_only,
      once_per_customer,
    ]
  )
  if (!row) throw unexpected(`No rule was written for ${variant_id}`)
  return row.id
}
