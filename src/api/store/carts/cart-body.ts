/** Under which name an answer of core's has the cart: removing a line answers with the line's parent. */
export type CartKey = "cart" | "parent"

/** A line as far as an answer shows it. */
export type AnsweredLine = { unit_price?: unknown; metadata?: Record<string, unknown> | null }

/** An answer of core's cart routes. */
export type CartBody = Partial<Record<CartKey, { id: string; items?: AnsweredLine[] }>>
