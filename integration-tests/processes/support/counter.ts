import type { StudioElbe } from "../../../scripts/demo/studio-elbe"
import type { Session } from "../../support/http"
import { checkoutOf } from "../../support/checkout"
import { creditsOver } from "../../support/credits"
import { onSale, type Sold } from "../../support/shop"
import { apiAt } from "../../support/api-at"
import { deskAt } from "./desk-at"

/** One server of a studio, with what customers and the owner can do there. */
export type Counter = ReturnType<typeof counterAt>

/** Opens the counter at a server's address. */
export const counterAt = (url: string, studio: StudioElbe, owner: Session) => {
  const api = apiAt(url)
  const variants = onSale(studio.variants)
  return {
    api,
    ...checkoutOf<Sold>(api, studio.region_id, variants),
    ...creditsOver(api),
    ...deskAt(api, owner, variants, studio.region_id),
  }
}
