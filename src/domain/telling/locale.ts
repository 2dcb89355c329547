/** Who may have said in which language she reads, the nearest first. */
export type LocaleFacts = {
  /** Of the order, or of the cart. */
  order?: string | null | undefined
  customer_metadata?: Record<string, unknown> | null | undefined
  /** Of the plugin's options. */
  shop?: string | null | undefined
}

/** The language of last resort. */
export const DEFAULT_LOCALE = "en"

const tag = (value: unknown): string[] =>
  typeof value === "string" && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(value.trim())
    ? [value.trim().replace(/_/g, "-")]
    : []

/** In which language somebody is written to or answered: a BCP 47 tag. */
export const localeOf = ({ order, customer_metadata, shop }: LocaleFacts): string =>
  [...tag(order), ...tag(customer_metadata?.locale), ...tag(shop)][0] ?? DEFAULT_LOCALE
