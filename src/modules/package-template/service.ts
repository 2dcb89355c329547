import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { invalid, refuse } from "../../errors/refuse"
import { contentChecks } from "../../domain/template-checks"
import { assertNothingBlocks } from "./checks-error"
import { ServiceRuleService } from "./rule-service"
import { idsOfTemplatesThatCover, lockTemplate } from "./sql"
import { toContent, toTemplate } from "./to-dto"
import { toCoverageRows, toItemRow, toRow } from "./to-row"
import type {
  CreateTemplateInput,
  Page,
  PackageTemplateDTO,
  TemplateFilters,
  TemplateItemInput,
  TemplateSale,
  UpdateTemplateInput,
} from "./types"

type Ctx = Context<SqlEntityManager>

// Refreshed, because a transaction that wrote items would otherwise read back what it loaded before.
const WITH_ITEMS = { relations: ["items", "items.coverage"], options: { refresh: true } }

/** What is sold: templates with their items and coverage, and the rules of services. */
export default class PackageTemplateModuleService extends ServiceRuleService {
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
    return await this.readBack_(id, ctx)
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
    const isDraft = locked.status === "draft"
    if (!isDraft && input.sold && input.sold !== locked.sold) {
      throw invalid("How a template is sold changes by publishing it.")
    }
    const { metadata: _metadata, ...content } = input
    const version = locked.version + (!isDraft && Object.keys(content).length > 0 ? 1 : 0)
    await this.updatePackageTemplates({ id, ...toRow(input), version }, ctx)
    if (input.items) await this.writeItems_(id, input.items, ctx)
    return await this.readBack_(id, ctx)
  }

  /**
   * Puts a template on sale or takes it off. `expected` is what the caller decided on; if somebody was
   * faster nothing is written, so that no order can lose the variant it knows the template by.
   */
  @InjectManager()
  async setTemplateSale(
    id: string,
    sale: TemplateSale,
    expected?: Pick<TemplateSale, "status" | "variant_id">,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    return await this.setTemplateSale_(id, sale, expected, ctx)
  }

  @InjectTransactionManager()
  protected async setTemplateSale_(
    id: string,
    sale: TemplateSale,
    expected?: Pick<TemplateSale, "status" | "variant_id">,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<PackageTemplateDTO> {
    const { status, variant_id } = await lockTemplate(ctx, id)
    if (expected && (expected.status !== status || expected.variant_id !== variant_id)) {
      refuse("changed_meanwhile")
    }
    await this.updatePackageTemplates({ id, ...sale }, ctx)
    return await this.readBack_(id, ctx)
  }

  /** Puts a template back exactly as it was, version, item ids and all; also one that was deleted. */
  @InjectManager()
  async restoreTemplate(
    template: PackageTemplateDTO,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<void> {
    await this.restoreTemplate_(template, ctx)
  }

  @InjectTransactionManager()
  protected async restoreTemplate_(
    { created_at: _created, updated_at: _updated, items, ...template }: PackageTemplateDTO,
    @MedusaContext() ctx: Ctx = {}
  ): Promise<void> {
    const { id } = template
    const [present] = await this.listPackageTemplates({ id }, { select: ["id"] }, ctx)
    const row = { ...toRow(template), id, title: template.title, prices: template.prices }
    if (present) await this.updatePackageTemplates(row, ctx)
    else await this.createPackageTemplates(row, ctx)
    const present_items = await this.listPackageTemplateItems(
      { template_id: id },
      { take: null },
      ctx
    )
    await this.deletePackageTemplateItems(
      present_items.map((item) => item.id),
      ctx
    )
    for (const { coverage, ...item } of items) {
      await this.createPackageTemplateItems({ ...item, template_id: id }, ctx)
      await this.createPackageCoverages(toCoverageRows({ ...item, coverage }, item.id), ctx)
    }
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

  // Judged on the written rows, so that nothing active is ever without a service or a price.
  private async readBack_(id: string, ctx: Ctx) {
    const template = await this.retrieveTemplate(id, ctx)
    if (template.status === "active") assertNothingBlocks(contentChecks(toContent(template)))
    return template
  }

  // Kept items keep their id, because sold credits name the item they came from.
  private async writeItems_(template_id: string, items: TemplateItemInput[], ctx: Ctx) {
    const present = await this.listPackageTemplateItems({ template_id }, { take: null }, ctx)
    const presentIds = present.map(({ id }) => id)
    const keptIds = items.flatMap(({ id }) => id ?? [])
    const foreign = keptIds.find((id) => !presentIds.includes(id))
    if (foreign) {
      throw invalid(`Item ${foreign} is not one of this template.`)
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
