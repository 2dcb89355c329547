/** The names under which an answer shows a cart: removing a line answers with the line's parent. */
export type CartPlace = readonly string[]

/** A line as far as an answer shows it. */
export type AnsweredLine = { unit_price?: unknown; metadata?: Record<string, unknown> | null }

/** A cart as far as an answer shows it. */
export type AnsweredCart = { id: string; items?: AnsweredLine[] }

/** The cart that an answer changed, and where it shows it; null where it only names it. */
export type FoundCart = { id: string; place: CartPlace | null }

const inside = (body: unknown, name: string): unknown =>
  typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined

const isCart = (thing: unknown): thing is AnsweredCart => typeof inside(thing, "id") === "string"

/** What stands under a path of names; undefined where nothing does. */
export const valueAt = (body: unknown, path: readonly string[]): unknown =>
  path.reduce(inside, body)

/** The cart that an answer shows at a place. */
export const cartAt = (body: unknown, place: CartPlace): AnsweredCart | null => {
  const cart = valueAt(body, place)
  return isCart(cart) ? cart : null
}

/** The answer with its cart exchanged. */
export const withCartAt = (body: unknown, [name, ...rest]: CartPlace, cart: unknown): unknown =>
  name === undefined
    ? { ...Object(body), ...Object(cart) }
    : { ...Object(body), [name]: withCartAt(inside(body, name), rest, cart) }
