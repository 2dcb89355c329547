import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { fromMinor, plusPercent } from "../../domain/money"
import type { SaleAddress } from "../../modules/service-credit/selling/sale-plan"
import type { GiftFacts } from "./offer"
import type { SaleRegion } from "./load-market"

/** What only a sale has to know besides what every gift does. */
export type SaleFacts = {
  address: SaleAddress
  is_tax_inclusive: boolean
  /** What tax adds to the price; nothing where the price has it in it. */
  tax_percent: number
  total: bigint
}

/** Of a gift, what decides about where it is sold and how it is taxed. */
export type Taxable = Pick<GiftFacts, "terms" | "currency" | "is_tax_inclusive"> & {
  customer: { id: string }
}

type AddressRow = {
  is_default_shipping: boolean
  is_default_billing: boolean
} & Partial<Record<keyof SaleAddress, string | null>>

const DETAILS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "phone",
] as const

const loadAddresses = async (container: MedusaContainer, id: string): Promise<AddressRow[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "addresses.*"]
  const { data } = await query.graph({ entity: "customer", fields, filters: { id } })
  const [customer]: { addresses?: AddressRow[] }[] = data
  const rank = (row: AddressRow) => (row.is_default_shipping ? 0 : row.is_default_billing ? 1 : 2)
  return [...(customer?.addresses ?? [])].sort((a, b) => rank(a) - rank(b))
}

/** Where the shop itself is, for a customer who never said where she lives. */
const loadShopCountries = async (container: MedusaContainer): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "address.country_code"]
  const { data } = await query.graph({ entity: "stock_location", fields })
  const locations: { address?: { country_code: string } | null }[] = data
  return locations.flatMap(({ address }) => address?.country_code.toLowerCase() ?? [])
}

// Without a country Medusa asks no tax at all.
const loadAddress = async (
  container: MedusaContainer,
  region: SaleRegion,
  customer_id: string
): Promise<SaleAddress> => {
  const countries = region.countries.map(({ iso_2 }) => iso_2).sort()
  const known = (await loadAddresses(container, customer_id)).find(({ country_code }) =>
    countries.includes(country_code?.toLowerCase() ?? "")
  )
  if (known?.country_code) {
    const details = DETAILS.flatMap((field) => (known[field] ? [[field, known[field]]] : []))
    return { ...Object.fromEntries(details), country_code: known.country_code.toLowerCase() }
  }
  const atHome = (await loadShopCountries(container)).find((code) => countries.includes(code))
  return { country_code: atHome ?? countries[0] ?? "" }
}

type Preference = { value: string; is_tax_inclusive: boolean }
// As Medusa reads the price of what is sold; of a package that is no product, as it reads the
// currency's, since a desk's price belongs to no region.
const loadIsTaxInclusive = async (
  container: MedusaContainer,
  region: SaleRegion,
  known: boolean | null
): Promise<boolean> => {
  if (known !== null) return known
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "price_preference",
    fields: ["value", "is_tax_inclusive"],
    filters: { value: [region.id, region.currency_code] },
  })
  const preferences: Preference[] = data
  const of = (value: string) => preferences.find((preference) => preference.value === value)
  return (of(region.currency_code) ?? of(region.id))?.is_tax_inclusive ?? false
}

type Taxed = { price: bigint; address: SaleAddress; region: SaleRegion; facts: Taxable }

const loadTaxPercent = async (
  container: MedusaContainer,
  { price, address, region, facts }: Taxed
): Promise<number> => {
  if (!region.automatic_taxes || !address.country_code) return 0
  const { currency, terms } = facts
  const lines = await container.resolve(Modules.TAX).getTaxLines(
    [
      {
        id: terms.variant_id ?? "package",
        product_id: await loadProductId(container, terms.variant_id),
        quantity: 1,
        unit_price: fromMinor(price, currency.digits),
        currency_code: currency.code,
      },
    ],
    { address: { country_code: address.country_code, province_code: address.province } }
  )
  return lines.reduce((total, { rate }) => total + (rate ?? 0), 0)
}

const loadProductId = async (container: MedusaContainer, variant_id: string | null) => {
  if (variant_id === null) return ""
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id: variant_id }
  const fields = ["id", "product_id"]
  const { data } = await query.graph({ entity: "product_variant", fields, filters })
  const [variant]: { product_id: string | null }[] = data
  return variant?.product_id ?? ""
}

/** Looks up where a package is sold and what its order will come to, tax included. */
export const loadSaleFacts = async (
  container: MedusaContainer,
  facts: Taxable,
  region: SaleRegion,
  price: bigint
): Promise<SaleFacts> => {
  const address = await loadAddress(container, region, facts.customer.id)
  const is_tax_inclusive = await loadIsTaxInclusive(container, region, facts.is_tax_inclusive)
  const tax_percent = is_tax_inclusive
    ? 0
    : await loadTaxPercent(container, { price, address, region, facts })
  return { address, is_tax_inclusive, tax_percent, total: plusPercent(price, tax_percent) }
}
