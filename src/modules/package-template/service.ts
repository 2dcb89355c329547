import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { PackageCoverage, PackageServiceRule, PackageTemplate, PackageTemplateItem } from "./models"
import { idsOfTemplatesThatCover, lockTemplate, upsertRule } from "./sql"
import { toRule, toTemplate } from "./to-dto"
import { toCoverageRows, toItemRow, toRow } from "./to-row"
import type {
  CreateTemplateInput,
  Page,
  PackageTemplateDTO,
  ServiceRuleDTO,
  ServiceRuleInput,
  TemplateFilters,
  TemplateItemInput,
  TemplateSale,
  UpdateTemplateInput,
} from "./types"

type Ctx = Context<SqlEntityManager>

// Refreshed, because a transaction that wrote items would otherwise read back what it loaded before.
const WITH_ITEMS = { relations: ["items", "items.coverage"], options: { refresh: true } }

/** What is sold: templates with their items and coverage, and the rules of services. */
export default class PackageTemplateModuleService extends MedusaService({
  PackageTemplate,
  PackageTemplateItem,
  PackageCoverage,
  PackageServiceRule,
}) {
  /** Writes a draft with its items and coverage, all or nothing. */
  @InjectManager()
  async createTemplate(
    input: CreateTemplateInput,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    return await this.createTemplate_(input, ctx)
  }

  @InjectTransactionManager()
  protected async createTemplate_(
    input: CreateTemplateInput,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    const row = { prices: [], ...toRow(input), title: input.title }
    const { id } = await this.createPackageTemplates(row, ctx)
    await this.writeItems_(id, input.items ?? [], ctx)
    return await this.retrieveTemplate(id, ctx)
  }

  /**
   * Writes the given fields; `items`, when given, is the complete list. Once published, every change
   * of content is a new version, so that sold packages can tell what they were sold under.
   */
  @InjectManager()
  async updateTemplate(
    id: string,
    input: UpdateTemplateInput,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    return await this.updateTemplate_(id, input, ctx)
  }

  @InjectTransactionManager()
  protected async updateTemplate_(
    id: string,
    input: UpdateTemplateInput,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    const locked = await lockTemplate(ctx, id)
    const { metadata: _metadata, ...content } = input
    const isNewVersion = locked.status !== "draft" && Object.keys(content).length > 0
    const version = locked.version + (isNewVersion ? 1 : 0)
    await this.updatePackageTemplates({ id, ...toRow(input), version }, ctx)
    if (input.items) await this.writeItems_(id, input.items, ctx)
    return await this.retrieveTemplate(id, ctx)
  }

  /** Puts a template on sale, takes it off, or puts back what was there before. */
  @InjectManager()
  async setTemplateSale(
    id: string,
    sale: TemplateSale,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    return await this.setTemplateSale_(id, sale, ctx)
  }

  @InjectTransactionManager()
  protected async setTemplateSale_(
    id: string,
    sale: TemplateSale,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    await lockTemplate(ctx, id)
    await this.updatePackageTemplates({ id, ...sale }, ctx)
    return await this.retrieveTemplate(id, ctx)
  }

  /** One template with its items, or the 404 of Medusa. */
  @InjectManager()
  async retrieveTemplate(id: string, @MedusaContext() ctx: Ctx = {}): Promise<PackageTemplateDTO> {
    return toTemplate(await this.retrievePackageTemplate(id, WITH_ITEMS, ctx))
  }

  /** A page of templates and how many there are in all; newest first unless asked otherwise. */
  @InjectManager()
  async listTemplates(
    { covers, ...filters }: TemplateFilters = {},
    { skip = 0, take = 50, order = { created_at: "DESC", id: "ASC" } }: Page = {},
    @MedusaContext() ctx: Ctx = {}
  ): Promise<[PackageTemplateDTO[], number]> {
    const wanted = covers && (await idsOfTemplatesThatCover(ctx, covers))
    const id = wanted && filters.id ? filters.id.filter((one) => wanted.includes(one)) : wanted
    const [rows, count] = await this.listAndCountPackageTemplates(
      { ...filters, ...(id && { id }) },
      { ...WITH_ITEMS, skip, take, order },
      ctx
    )
    return [rows.map(toTemplate), count]
  }

  /**
   * The templates that sell these variants, the one in force first: active, then the latest archived.
   * Archived ones are still honoured for orders that were placed before; drafts never sell.
   */
  @InjectManager()
  async listTermsByVariant(
    variant_ids: string[],
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO[]> {
    const rows = await this.listPackageTemplates(
      { variant_id: variant_ids, status: ["active", "archived"] },
      { ...WITH_ITEMS, order: { status: "ASC", updated_at: "DESC", id: "ASC" } },
      ctx
    )
    return rows.map(toTemplate)
  }

  /** The rules of the given services, or of all. */
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

  // Kept items keep their id, because sold credits name the item they came from.
  private async writeItems_(template_id: string, items: TemplateItemInput[], ctx: Ctx) {
    const present = await this.listPackageTemplateItems({ template_id }, { take: null }, ctx)
    const presentIds = present.map(({ id }) => id)
    const keptIds = items.flatMap(({ id }) => id ?? [])
    const foreign = keptIds.find((id) => !presentIds.includes(id))
    if (foreign) {
      throw new MedusaError("invalid_data", `Item ${foreign} is not one of this template.`)
    }
    const removed = presentIds.filter((id) => !keptIds.includes(id))
    await this.deletePackageCoverages({ template_item_id: presentIds }, ctx)
    if (removed.length) await this.deletePackageTemplateItems(removed, ctx)
    for (const [position, item] of items.entries()) {
      const row = toItemRow(item, position, template_id)
      const { id } = item.id
        ? await this.updatePackageTemplateItems({ ...row, id: item.id }, ctx)
        : await this.createPackageTemplateItems(row, ctx)
      await this.createPackageCoverages(toCoverageRows(item, id), ctx)
    }
  }
}
