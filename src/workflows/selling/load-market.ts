import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { invalid, notFound } from "../../errors/refuse"
import type { AdminGiveClientPackage } from "../../types/http/client-package"
import { loadCurrencyDigits } from "../services/load-currency-digits"

/** A region of the shop, as far as a sale at the desk needs it. */
export type SaleRegion = {
  id: string
  currency_code: string
  automatic_taxes: boolean
  countries: { iso_2: string }[]
}

/** Whose prices count: a currency, and a region where one was named or a sale needs one. */
export type Market = { currency: { code: string; digits: number }; region: SaleRegion | null }

type Wanted = Pick<AdminGiveClientPackage, "source" | "region_id" | "currency_code">
type Store = { supported_currencies: { currency_code: string; is_default: boolean }[] }

const FIELDS = ["id", "currency_code", "automatic_taxes", "countries.iso_2"]

const loadRegion = async (container: MedusaContainer, id: string): Promise<SaleRegion> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "region", fields: FIELDS, filters: { id } })
  const [region]: SaleRegion[] = data
  if (!region) {
    throw notFound("Region", id)
  }
  return region
}

const onlyRegionWith = async (container: MedusaContainer, currency_code: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { currency_code }
  const { data } = await query.graph({ entity: "region", fields: FIELDS, filters })
  const [region, another]: SaleRegion[] = data
  const code = currency_code.toUpperCase()
  if (!region) throw invalid(`currency_code: no region of the shop sells in ${code}.`)
  if (another) throw invalid(`region_id: several regions sell in ${code}, name one.`)
  return region
}

const loadStoreCurrency = async (container: MedusaContainer, wanted?: string): Promise<string> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  const [store]: Store[] = data
  const currency = (store?.supported_currencies ?? []).find(({ currency_code, is_default }) =>
    wanted === undefined ? is_default : currency_code === wanted
  )
  if (!currency) throw invalid("currency_code: name one of the currencies of the store.")
  return currency.currency_code
}

/** Finds out in which currency, and for a sale in which region, a package is given. */
export const loadMarket = async (container: MedusaContainer, wanted: Wanted): Promise<Market> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const named =
    wanted.region_id === undefined ? null : await loadRegion(container, wanted.region_id)
  if (named && wanted.currency_code && wanted.currency_code !== named.currency_code) {
    throw invalid(`currency_code: that region sells in ${named.currency_code.toUpperCase()}.`)
  }
  const code = named?.currency_code ?? (await loadStoreCurrency(container, wanted.currency_code))
  const needed = wanted.source === "sale" && !named
  return {
    currency: { code, digits: await loadCurrencyDigits(query, code) },
    region: needed ? await onlyRegionWith(container, code) : named,
  }
}
