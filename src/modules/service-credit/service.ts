import type { Context, DAL } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { ResolvedOptions } from "../../types/options"
import { LedgerService } from "./ledger-service"
import { resolveOptions } from "./loaders/options"
import { readActorRights, type ActorRights } from "./reads/actor-rights"

/** Who owns what: packages, credits, the ledger, holds and redemptions; the only writer of their rows. */
export class ServiceCreditModuleService extends LedgerService {
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
}
