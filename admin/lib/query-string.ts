/** What a query of Medusa's routes may hold. */
export type QueryValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue }

const pairs = (name: string, value: QueryValue): [string, string][] => {
  if (value === undefined || value === null) return []
  if (typeof value !== "object") return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => pairs(`${name}[${key}]`, inner))
}

/** Writes a query the way Medusa reads it: `expires_on[$lte]=2026-05-31&status[0]=active`. */
export const queryString = (query: { readonly [key: string]: QueryValue }): string => {
  const entries = Object.entries(query).flatMap(([name, value]) => pairs(name, value))
  return new URLSearchParams(entries).toString()
}
