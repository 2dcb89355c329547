import type { RemoteQueryFunction } from "@medusajs/framework/types"

type Query = Omit<RemoteQueryFunction, symbol>

/** How many decimals Medusa gives a currency; Medusa's table counts, ICU's differs for some. */
export const loadCurrencyDigits = async (query: Query, currency_code: string): Promise<number> => {
  const { data } = await query.graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code: currency_code.toLowerCase() },
  })
  const [currency] = data as { decimal_digits: number }[]
  return currency ? Number(currency.decimal_digits) : 2
}
