const isNamed = (value: unknown): value is { name: unknown } =>
  typeof value === "object" && value !== null && "name" in value

// "300.00 EUR", the way the server writes amounts down.
const AMOUNT = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/

/** Reads what a command wrote down beside its line of history; what is not there is null. */
export const factsOf = (details: Record<string, unknown> | null) => {
  const of = (name: string) => details?.[name] ?? null
  const text = (name: string) => {
    const value = of(name)
    return typeof value === "string" && value !== "" ? value : null
  }
  return {
    has: (name: string) => of(name) !== null,
    is: (name: string) => of(name) === true,
    text,
    number: (name: string) => {
      const value = of(name)
      return typeof value === "number" ? value : null
    },
    nameOf: (name: string) => {
      const value = of(name)
      return isNamed(value) && typeof value.name === "string" ? value.name : null
    },
    money: (name: string) => {
      const [, amount, code] = AMOUNT.exec(text(name) ?? "") ?? []
      return amount === undefined || code === undefined
        ? null
        : { amount: Number(amount), currency_code: code.toLowerCase() }
    },
  }
}
