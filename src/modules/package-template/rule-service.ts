import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { PackageCoverage, PackageServiceRule, PackageTemplate, PackageTemplateItem } from "./models"
import { limitsOfVariants, upsertRule } from "./sql"
import { toRule } from "./to-dto"
import type { Page, SaleLimit, ServiceRuleDTO, ServiceRuleInput } from "./types"

type Ctx = Context<SqlEntityManager>

/** The rules of services: which need a package, which can be booked once. */
export class ServiceRuleService extends MedusaService({
  PackageTemplate,
  PackageTemplateItem,
  PackageCoverage,
  PackageServiceRule,
}) {
  /** What limits the sale of these variants: every completion of a cart asks this. */
  @InjectManager()
  async listSaleLimits(
    variant_ids: string[],
    @MedusaContext() ctx: Ctx = {}
  ): Promise<SaleLimit[]> {
    return await limitsOfVariants(ctx, variant_ids)
  }

  /** A page of the rules of the given services, or of all, and how many there are. */
  @InjectManager()
  async listRules(
    filters: { variant_id?: string[] } = {},
    { skip = 0, take = 50 }: Page = {},
    @MedusaContext() ctx: Ctx = {}
  ): Promise<[ServiceRuleDTO[], number]> {
    const order = { created_at: "ASC", id: "ASC" } as const
    const page = { skip, take, order }
    const [rows, count] = await this.listAndCountPackageServiceRules(filters, page, ctx)
    return [rows.map(toRule), count]
  }

  /** Writes a service's one rule; two at once both end in the same row. */
  @InjectManager()
  async upsertRule(
    input: ServiceRuleInput,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<ServiceRuleDTO> {
    return await this.upsertRule_(input, ctx)
  }

  @InjectTransactionManager()
  protected async upsertRule_(
    input: ServiceRuleInput,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<ServiceRuleDTO> {
    const id = await upsertRule(ctx, input)
    return toRule(await this.retrievePackageServiceRule(id, {}, ctx))
  }
}
