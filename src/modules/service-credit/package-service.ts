import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import { GIVE, givePackage, toGiven, type GivePackage, type Given } from "./commands/give-package"
import { OfficeService } from "./office-service"
import { findReplay, type ReplayQuery } from "./reads/replay"

/** The part of the ledger that gives packages by hand and changes them. */
export class PackageService extends OfficeService {
  /** Gives a customer a package by hand; see `commands/give-package.ts`. */
  async givePackage(input: GivePackage, @MedusaContext() context: Context = {}): Promise<Given> {
    return await this.command(givePackage, input, context)
  }

  /** What an earlier call with this key gave, or null. */
  async findGiven(
    query: Omit<ReplayQuery, "kind">,
    @MedusaContext() context: Context = {}
  ): Promise<Given | null> {
    const before = await this.reading(findReplay, { ...query, kind: GIVE }, context)
    return before && toGiven(before.result)
  }
}
