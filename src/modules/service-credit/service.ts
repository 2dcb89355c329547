import type { Context, DAL } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { ResolvedOptions } from "../../types/options"
import {
  activatePackages,
  type ActivatePackages,
  type Activated,
} from "./issuing/activate-packages"
import {
  agreeWithOrder,
  compareWithOrder,
  type OrderChanges,
  type OrderDifference,
  type OrderState,
} from "./issuing/agree-with-order"
import { cancelPackages, type Cancelled, type CancelPackages } from "./issuing/cancel-packages"
import { expireDue, type Expired, type ExpireDue } from "./time/expire-due"
import { issuePackages, type Issued, type IssuePackages } from "./issuing/issue-packages"
import { markAttention, type MarkAttention } from "./issuing/mark-attention"
import { recordSettlement, type RecordSettlement } from "./issuing/record-settlement"
import { revokeUnits, type Revoked, type RevokeUnits } from "./changes/revoke-units"
import { databaseNow } from "./ledger/time"
import { shopHasStarted } from "./on-start"
import { resolveOptions } from "./loaders/options"
import { SaleService } from "./selling"
import { readSettings, type StoredSettings } from "./settings/settings"
import { readActorRights, type ActorRights } from "./settings/actor-rights"
import { linesOutOfStep, type LinesOutOfStep, type OrderLines } from "./issuing/lines-out-of-step"

/** Who owns what: packages, credits, the ledger, holds and redemptions; the only writer of their rows. */
export class ServiceCreditModuleService extends SaleService {
  private readonly options_: ResolvedOptions

  /** Medusa calls this when every plugin and the shop's own code is loaded. */
  readonly __hooks = { onApplicationStart: async () => shopHasStarted() }

  constructor(container: { baseRepository: DAL.RepositoryService }, options: unknown) {
    super(container)
    this.options_ = resolveOptions(options)
  }

  /** The plugin's options with every default filled in. */
  getOptions(): ResolvedOptions {
    return this.options_
  }

  /** The zone all dates of the shop are meant in: the one from Settings, else the option, else null. */
  async retrieveTimeZone(@MedusaContext() context: Context = {}): Promise<string | null> {
    const [settings] = await this.listPackageSettings({ id: "settings" }, {}, context)
    return settings?.time_zone ?? this.options_.time_zone
  }

  /** The settings as they count: the zone from Settings or the option, and what differs in rights. */
  async retrieveSettings(@MedusaContext() context: Context = {}): Promise<StoredSettings> {
    const { time_zone, rights } = await this.reading(readSettings, undefined, context)
    return { time_zone: time_zone ?? this.options_.time_zone, rights }
  }

  /** The role of a user or a secret key, and what it may do right now. */
  async retrieveActorRights(
    actor: { actor_type: string; actor_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<ActorRights> {
    const { api_key_role } = this.options_
    return await this.reading(readActorRights, { ...actor, api_key_role }, context)
  }

  /** The database's clock: the only one that stored instants are compared with. */
  async retrieveNow(@MedusaContext() context: Context = {}): Promise<Date> {
    return await this.reading(databaseNow, undefined, context)
  }

  /** Issues packages with their credits, once each; see `commands/issue-packages.ts`. */
  async issuePackages(
    input: IssuePackages,
    @MedusaContext() context: Context = {}
  ): Promise<Issued[]> {
    return await this.command(issuePackages, input, context)
  }

  /** Lets waiting packages begin now. */
  async activatePackages(
    input: ActivatePackages,
    @MedusaContext() context: Context = {}
  ): Promise<Activated> {
    return await this.command(activatePackages, input, context)
  }

  /** Ends packages; refuses while a unit is being paid with, unless forced. */
  async cancelPackages(
    input: CancelPackages,
    @MedusaContext() context: Context = {}
  ): Promise<Cancelled> {
    return await this.command(cancelPackages, input, context)
  }

  /** Takes unused units back, with their value. */
  async revokeUnits(input: RevokeUnits, @MedusaContext() context: Context = {}): Promise<Revoked> {
    return await this.command(revokeUnits, input, context)
  }

  /** Writes what was paid and given back for packages of an order. */
  async recordSettlement(
    input: RecordSettlement,
    @MedusaContext() context: Context = {}
  ): Promise<{ updated: string[] }> {
    return await this.command(recordSettlement, input, context)
  }

  /** Marks packages that a person should look at. */
  async markAttention(input: MarkAttention, @MedusaContext() context: Context = {}): Promise<void> {
    await this.command(markAttention, input, context)
  }

  /** Books one batch of what time has ended. */
  async expireDue(input: ExpireDue = {}, @MedusaContext() context: Context = {}): Promise<Expired> {
    return await this.command(expireDue, input, context)
  }

  /** Makes an order's packages agree with it, planned on locked rows. */
  async agreeWithOrder(
    input: OrderState,
    @MedusaContext() context: Context = {}
  ): Promise<OrderChanges> {
    return await this.command(agreeWithOrder, input, context)
  }

  /** Says whether an order and its packages agree, and which packages would have to end. */
  async compareWithOrder(
    input: OrderState,
    @MedusaContext() context: Context = {}
  ): Promise<OrderDifference> {
    return await this.reading(compareWithOrder, input, context)
  }

  /** Which of these order lines lack packages, have waiting ones or living ones. */
  async listLinesOutOfStep(
    input: OrderLines,
    @MedusaContext() context: Context = {}
  ): Promise<LinesOutOfStep> {
    return await this.reading(linesOutOfStep, input, context)
  }
}
