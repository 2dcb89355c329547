/** Every kind of coverage, the most specific first: where several apply, the first decides the cost. */
export const COVERAGE_KINDS = [
  "variant",
  "product",
  "type",
  "tag",
  "collection",
  "category",
] as const
/** What a unit may pay for, from one variant up to a whole category. */
export type CoverageKind = (typeof COVERAGE_KINDS)[number]

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

/** Units that one booking of the service costs: the most specific rule decides, the cheapest among equals; null when none applies. */
export function costOf(coverage: readonly Coverage[], service: Service): number | null {
  let best: Coverage | null = null
  for (const rule of coverage) {
    if (applies(rule, service) && (best === null || decidesOver(rule, best))) best = rule
  }
  return best?.cost ?? null
}

function decidesOver(rule: Coverage, other: Coverage): boolean {
  const difference = COVERAGE_KINDS.indexOf(rule.kind) - COVERAGE_KINDS.indexOf(other.kind)
  return difference < 0 || (difference === 0 && rule.cost < other.cost)
}

function applies({ kind, reference_id }: Coverage, service: Service): boolean {
  switch (kind) {
    case "variant":
      return service.variant_id === reference_id
    case "product":
      return service.product_id === reference_id
    case "type":
      return service.type_id === reference_id
    case "tag":
      return service.tag_ids.includes(reference_id)
    case "collection":
      return service.collection_id === reference_id
    case "category":
      return service.category_ids.includes(reference_id)
  }
}
