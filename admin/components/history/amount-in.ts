const AMOUNT = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/

/** Reads an amount the way the server writes it down, "300.00 EUR"; anything else is null. */
export const amountIn = (
  written: string | null
): { amount: number; currency_code: string } | null => {
  const [, amount, code] = AMOUNT.exec(written ?? "") ?? []
  return amount === undefined || code === undefined
    ? null
    : { amount: Number(amount), currency_code: code.toLowerCase() }
}
