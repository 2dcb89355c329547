import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { AdminAuditResponse } from "../../../types/http/service-packages"
import type { AdminClientPackage } from "../../../types/http/client-package"
import { CheckoutService } from "../checkout"
import { changeSettings, type ChangeSettings } from "../settings/change-settings"
import { setTeam, type SetTeam } from "../settings/set-team"
import { auditPackages, type AuditQuery } from "../audit/audit"
import { countSold } from "./count-sold"
import { exportPackages, type ExportedPackage } from "./export-packages"
import { readHistory, type History, type HistoryQuery } from "./history"
import { listPackages, type PackageList, type PackageListQuery } from "./list-packages"
import {
  listRedemptions,
  type RedemptionList,
  type RedemptionListQuery,
} from "../desk/list-redemptions"
import { retrievePackage, type PackageQuery } from "./retrieve-package"
import type { StoredSettings } from "../settings/settings"
import { listTeam, type TeamMember } from "../settings/team"

/** The part of the ledger that lists and explains, and keeps the team and the settings. */
export class OfficeService extends CheckoutService {
  /** A page of packages with their credits and derived status. */
  async listPackages(
    query: PackageListQuery,
    @MedusaContext() context: Context = {}
  ): Promise<PackageList> {
    return await this.reading(listPackages, query, context)
  }

  /** A page of packages as lines of a table. */
  async exportPackages(
    query: PackageListQuery,
    @MedusaContext() context: Context = {}
  ): Promise<ExportedPackage[]> {
    return await this.reading(exportPackages, query, context)
  }

  /** How many packages there are of each of these templates. */
  async countSold(
    template_ids: readonly string[],
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, number>> {
    return await this.reading(countSold, template_ids, context)
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

  /** Who has which role. */
  async listTeam(@MedusaContext() context: Context = {}): Promise<TeamMember[]> {
    return await this.reading(listTeam, undefined, context)
  }

  /** Gives users their roles, or takes them away; a team keeps an owner. */
  async setTeam(input: SetTeam, @MedusaContext() context: Context = {}): Promise<TeamMember[]> {
    return await this.command(setTeam, input, context)
  }

  /** Changes the zone or what a role may do; a missing field keeps its value. */
  async changeSettings(
    input: ChangeSettings,
    @MedusaContext() context: Context = {}
  ): Promise<StoredSettings> {
    return await this.command(changeSettings, input, context)
  }
}
