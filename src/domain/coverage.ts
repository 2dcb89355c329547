/** Every kind of coverage, in the order in which the database keeps them. */
export const COVERAGE_KINDS = [
  "variant",
  "product",
  "category",
  "collection",
  "type",
  "tag",
] as const
/** What a unit may pay for, from one variant up to a whole category. */
export type CoverageKind = (typeof COVERAGE_KINDS)[number]

/** How loosely a kind names a service: where several rules apply, the lowest decides the cost. */
export const LOOSENESS: Readonly<Record<CoverageKind, number>> = {
  variant: 0,
  product: 1,
  type: 2,
  tag: 3,
  collection: 4,
  category: 5,
}

/** Every kind, the most specific first. */
export const KINDS_BY_SPECIFICITY: readonly CoverageKind[] = [...COVERAGE_KINDS].sort(
  (a, b) => LOOSENESS[a] - LOOSENESS[b]
)

/** One rule of a credit: bookings of this reference cost this many units. */
export type Coverage = { kind: CoverageKind; reference_id: string; cost: number }

/** A bookable variant with everything a coverage can name; `category_ids` includes all ancestors. */
export type Service = {
  variant_id: string
  product_id: string
  type_id: string | null
  collection_id: string | null
  tag_ids: readonly string[]
  category_ids: readonly string[]
}

/** What a rule names, whatever it costs. */
export type Reference = Pick<Coverage, "kind" | "reference_id">

const listOf = (id: string | null): readonly string[] => (id === null ? [] : [id])

/** Under which ids of a kind a service can be meant; a new kind says here what it means. */
const IDS: Readonly<Record<CoverageKind, (service: Service) => readonly string[]>> = {
  variant: ({ variant_id }) => [variant_id],
  product: ({ product_id }) => [product_id],
  type: ({ type_id }) => listOf(type_id),
  collection: ({ collection_id }) => listOf(collection_id),
  tag: ({ tag_ids }) => tag_ids,
  category: ({ category_ids }) => category_ids,
}

const applies = ({ kind, reference_id }: Reference, service: Service): boolean =>
  IDS[kind](service).includes(reference_id)

const decidesOver = (rule: Coverage, other: Coverage): boolean => {
  const difference = LOOSENESS[rule.kind] - LOOSENESS[other.kind]
  return difference < 0 || (difference === 0 && rule.cost < other.cost)
}

/** Units that one booking of the service costs: the most specific rule decides, the cheapest among equals; null when none applies. */
export const costOf = (coverage: readonly Coverage[], service: Service): number | null => {
  let best: Coverage | null = null
  for (const rule of coverage) {
    if (applies(rule, service) && (best === null || decidesOver(rule, best))) best = rule
  }
  return best?.cost ?? null
}

/** Every reference under which a coverage can mean the service, the most specific first. */
export const referencesTo = (service: Service): Reference[] =>
  KINDS_BY_SPECIFICITY.flatMap((kind) =>
    IDS[kind](service).map((reference_id) => ({ kind, reference_id }))
  )
