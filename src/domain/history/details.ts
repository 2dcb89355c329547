const isNamed = (value: unknown): value is { name: unknown } =>
  typeof value === "object" && value !== null && "name" in value

/** What a command wrote down beside its line of history; what is not there is null. */
export type Details = Record<string, unknown> | null

/** Reads it. */
export const detailsIn = (details: Details) => {
  const of = (name: string) => details?.[name] ?? null
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null)
  const number = (value: unknown) => (typeof value === "number" ? value : null)
  return {
    has: (name: string) => of(name) !== null,
    is: (name: string) => of(name) === true,
    counts: (name: string) => (number(of(name)) ?? 0) > 0,
    text: (name: string) => text(of(name)),
    nameOf: (name: string) => {
      const value = of(name)
      return isNamed(value) ? text(value.name) : null
    },
  }
}
