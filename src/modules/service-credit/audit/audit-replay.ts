const RECOGNIZED = "('redeemed', 'forfeited', 'expired')"
const GONE = "('revoked', 'transferred')"
const USED = "('redeemed', 'forfeited')"

const sum = (expression: string) => `coalesce(sum(${expression}), 0)`

const movedInto = (buckets: string) =>
  `((e.to_bucket in ${buckets})::int - (e.from_bucket in ${buckets})::int)`

/** The units that one entry `e` brings into a bucket. */
export const flowInto = (bucket: string): string => `${movedInto(`('${bucket}')`)} * e.units`

/** The units a bucket holds after the entries `e`. */
export const unitsIn = (bucket: string): string => sum(flowInto(bucket))

/** The units that entries of one kind moved. */
export const unitsBy = (kind: string): string => sum(`(e.kind = '${kind}')::int * e.units`)

/** The units of a redemption `r` that were given back and used again after all. */
export const usedAgain: string = sum(
  `(e.kind in ('redeem', 'late_use') and e.from_bucket <> 'held' and e.operation_id <> r.operation_id)::int * e.units`
)

/** The value units came with, without what was revoked or moved away. */
export const valueBy = (amount: string): string =>
  sum(`((e.from_bucket = 'issued' or e.kind = 'revalue')::int - ${movedInto(GONE)}) * e.${amount}`)

/** The value that counts as earned. */
export const recognizedBy = (amount: string): string =>
  sum(`${movedInto(RECOGNIZED)} * e.${amount}`)

/** The value that a redemption's units carry. */
export const usedBy = (amount: string): string => sum(`${movedInto(USED)} * e.${amount}`)

/** The value units were issued with, as the price changed since. */
export const pricedBy = (amount: string): string =>
  sum(`(e.from_bucket = 'issued' or e.kind = 'revalue')::int * e.${amount}`)

/** True where a stored column differs from what it should be. */
export const differs = (pairs: Record<string, string>): string =>
  Object.entries(pairs)
    .map(([stored, replayed]) => `${stored} is distinct from ${replayed}`)
    .join(" or ")

/** True where a BigNumber's two columns of a row say different amounts. */
export const copiesDiffer = (row: string, columns: readonly string[]): string =>
  columns
    .map((column) => `(${row}.raw_${column}->>'value')::numeric is distinct from ${row}.${column}`)
    .join(" or ")
