import type { Context, DAL } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { ResolvedOptions } from "../../types/options"
import { LedgerService } from "./ledger-service"
import { whileLocked } from "./ledger/named-lock"
import { inTurns, TURN_LIMITS } from "./ledger/turns"
import { resolveOptions } from "./loaders/options"
import { methodsOf } from "./methods"
import { shopHasStarted } from "./on-start"
import { readActorRights, type ActorRights } from "./settings/actor-rights"
import { readSettings, type StoredSettings } from "./settings/settings"
import { COMMANDS, READS } from "./tables"

const takeTurn = inTurns(3)

/**
 * Who owns what: packages, credits, the ledger, holds and redemptions; the only writer of their rows.
 * Its methods are the commands and reads of the rooms, each documented where it is written.
 */
export class ServiceCreditModuleService extends methodsOf(LedgerService, COMMANDS, READS) {
  private readonly options_: ResolvedOptions

  /** Medusa calls this when every plugin and the shop's own code is loaded. */
  readonly __hooks = { onApplicationStart: async () => shopHasStarted() }

  constructor(container: { baseRepository: DAL.RepositoryService }, options: unknown) {
    const resolved = resolveOptions(options)
    super(container, resolved)
    this.options_ = resolved
  }

  /** The plugin's options with every default filled in. */
  getOptions(): ResolvedOptions {
    return this.options_
  }

  /** The zone all dates of the shop are meant in: the one from Settings, else the option, else null. */
  async retrieveTimeZone(@MedusaContext() context: Context = {}): Promise<string | null> {
    return (await this.retrieveSettings(context)).time_zone
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

  /**
   * Runs work that calls Medusa while nobody else runs any under this name, in every process of the shop.
   * Whoever waits too long for it, or whose work comes to no end, is told to try again.
   */
  async withLock<Output>(
    name: string,
    work: () => Promise<Output>,
    limits = TURN_LIMITS,
    @MedusaContext() context: Context = {}
  ): Promise<Output> {
    return await takeTurn(name, limits, async (ending) => {
      const ended = async () => await ending(work())
      return await this.command(whileLocked<Output>, { name, work: ended }, context)
    })
  }
}
