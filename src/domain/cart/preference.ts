/** What a customer declined: everything, or per line how many bookings credits may pay at most. */
export type CartPreference = { declined_all: boolean; declined_lines: Record<string, number> }

/** A cart in which nothing was declined. */
export const NOTHING_DECLINED: CartPreference = { declined_all: false, declined_lines: {} }

/** A line of the cart as far as preferences go: the group's id and all lines that belong to it. */
export type PreferredLine = { id: string; member_ids: readonly string[]; quantity: number }

/** What the customer asked for on one line; without a quantity all of it. */
export type Asked = { line_id: string; quantity?: number }

/** How many bookings of a line the customer lets credits pay for; undefined means all. */
export const acceptedQuantity = (
  preference: CartPreference,
  line: PreferredLine
): number | undefined => {
  if (preference.declined_all) return 0
  const limits = line.member_ids.flatMap((id) => preference.declined_lines[id] ?? [])
  return limits.length ? Math.min(...limits) : undefined
}

/** Asking for credits takes back the decline of the lines asked for; asking for all takes back all. */
export const afterApply = (
  preference: CartPreference,
  lines: readonly PreferredLine[],
  asked: readonly Asked[]
): CartPreference => {
  if (!asked.length) return NOTHING_DECLINED
  const declined = new Map<string, number>()
  for (const line of lines) {
    const mine = asked.filter((ask) => line.member_ids.includes(ask.line_id))
    const before = acceptedQuantity(preference, line)
    if (!mine.length && before !== undefined) declined.set(line.id, before)
    if (!mine.length || mine.some((ask) => ask.quantity === undefined)) continue
    const quantity = mine.reduce((total, ask) => total + (ask.quantity ?? 0), 0)
    if (quantity < line.quantity) declined.set(line.id, quantity)
  }
  return { declined_all: false, declined_lines: Object.fromEntries(declined) }
}

/** Declining one line, or with null the whole cart, lasts until the customer asks again. */
export const afterDecline = (
  preference: CartPreference,
  line: PreferredLine | null
): CartPreference =>
  line
    ? { ...preference, declined_lines: { ...preference.declined_lines, [line.id]: 0 } }
    : { declined_all: true, declined_lines: {} }
