import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localDate } from "../../domain/validity"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit/key"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

/** What of the shop decides whether a package can be sold there. */
export type ShopFacts = {
  time_zone: string | null
  /** The day that it is there; null while the zone is not known. */
  today: string | null
  currency_codes: string[]
  default_sales_channel_id: string | null
}

type StoreRow = {
  default_sales_channel_id: string | null
  supported_currencies: { currency_code: string }[]
}

/** Reads the store, its currencies and the shop's time zone. */
export const loadShop = async (container: MedusaContainer): Promise<ShopFacts> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const credits = container.resolve<ServiceCreditModuleService>(SERVICE_CREDIT_MODULE)
  const { data } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id", "supported_currencies.currency_code"],
    pagination: { take: 1 },
  })
  const [store]: StoreRow[] = data
  const [time_zone, now] = await Promise.all([credits.retrieveTimeZone(), credits.retrieveNow()])
  return {
    time_zone,
    today: time_zone === null ? null : localDate(now, time_zone),
    currency_codes: (store?.supported_currencies ?? []).map(({ currency_code }) => currency_code),
    default_sales_channel_id: store?.default_sales_channel_id ?? null,
  }
}
