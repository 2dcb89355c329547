import type { Context, DAL } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { ResolvedOptions } from "../../types/options"
import {
  activatePackages,
  type ActivatePackages,
  type Activated,
} from "./commands/activate-packages"
import {
  agreeWithOrder,
  compareWithOrder,
  type OrderChanges,
  type OrderDifference,
  type OrderState,
} from "./commands/agree-with-order"
import { cancelPackages, type Cancelled, type CancelPackages } from "./commands/cancel-packages"
import { expireDue, type Expired, type ExpireDue } from "./commands/expire-due"
import { issuePackages, type Issued, type IssuePackages } from "./commands/issue-packages"
import {
  clearAttention,
  markAttention,
  type ClearAttention,
  type MarkAttention,
} from "./commands/mark-attention"
import { recordSettlement, type RecordSettlement } from "./commands/record-settlement"
import { revokeUnits, type Revoked, type RevokeUnits } from "./commands/revoke-units"
import { databaseNow } from "./ledger/time"
import { CheckoutService } from "./checkout-service"
import { resolveOptions } from "./loaders/options"
import type { AdminAuditResponse } from "../../types/http/service-packages"
import type { AdminClientPackage } from "../../types/http/client-package"
import { readActorRights, type ActorRights } from "./reads/actor-rights"
import { auditPackages, type AuditQuery } from "./reads/audit"
import { readHistory, type History, type HistoryQuery } from "./reads/history"
import { listPackages, type PackageList, type PackageListQuery } from "./reads/list-packages"
import {
  listRedemptions,
  type RedemptionList,
  type RedemptionListQuery,
} from "./reads/list-redemptions"
import { retrievePackage, type PackageQuery } from "./reads/retrieve-package"
import { linesOutOfStep, type LinesOutOfStep, type OrderLines } from "./reads/lines-out-of-step"

/** Who owns what: packages, credits, the ledger, holds and redemptions; the only writer of their rows. */
export class ServiceCreditModuleService extends CheckoutService {
  private readonly options_: ResolvedOptions

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

  /** Takes a package off that list, with a reason. */
  async clearAttention(
    input: ClearAttention,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.command(clearAttention, input, context)
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

  /** A page of packages with their credits and derived status. */
  async listPackages(
    query: PackageListQuery,
    @MedusaContext() context: Context = {}
  ): Promise<PackageList> {
    return await this.reading(listPackages, query, context)
  }

  /** One package; null for one that is unknown or somebody else's. */
  async retrievePackage(
    query: PackageQuery,
    @MedusaContext() context: Context = {}
  ): Promise<AdminClientPackage | null> {
    return await this.reading(retrievePackage, query, context)
  }

  /** What happened to a package, newest first. */
  async listPackageHistory(
    query: HistoryQuery,
    @MedusaContext() context: Context = {}
  ): Promise<History> {
    return await this.reading(readHistory, query, context)
  }

  /** A page of redemptions: which package paid for which booking. */
  async listRedemptions(
    query: RedemptionListQuery,
    @MedusaContext() context: Context = {}
  ): Promise<RedemptionList> {
    return await this.reading(listRedemptions, query, context)
  }

  /** Replays the ledger and names every package that does not follow from it. */
  async auditPackages(
    query: AuditQuery,
    @MedusaContext() context: Context = {}
  ): Promise<AdminAuditResponse> {
    return await this.reading(auditPackages, query, context)
  }
}
