import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import { DeskService } from "./desk-service"
import { placesFor } from "./ledger/places"
import { takeTurn } from "./ledger/turn"

const inPlace = placesFor(3)

/** The part of the ledger that books what was paid for packages and what goes back. */
export class MoneyService extends DeskService {
  /** Runs work that calls Medusa, one at a time for each name. */
  async takeTurn<Output>(
    name: string,
    work: () => Promise<Output>,
    @MedusaContext() context: Context = {}
  ): Promise<Output> {
    return await inPlace(async () => await this.command(takeTurn<Output>, { name, work }, context))
  }
}
