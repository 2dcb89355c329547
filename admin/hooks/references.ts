import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { CoverageKind } from "../../src/domain/coverage"
import { serviceTitles } from "../lib/names"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"

/** A thing that a session may pay for, with its own prices where it is one service. */
export type Reference = {
  kind: CoverageKind
  id: string
  name: string
  prices: { currency_code: string; amount: number }[]
}

/** What of the shop's things is looked for. */
export type ReferenceQuery = { id?: string[]; q?: string; limit?: number; offset?: number }

type Page = { found: Reference[]; count: number; offset: number; limit: number }
type Counted = { count: number; offset: number; limit: number }
type Named = { id: string; name?: string; title?: string | null; value?: string }

const named =
  (kind: CoverageKind) =>
  ({ id, name: called, title, value }: Named): Reference => {
    return { kind, id, name: called ?? title ?? value ?? id, prices: [] }
  }
const page = ({ count, offset, limit }: Counted, found: Reference[]): Page => ({
  found,
  count,
  offset,
  limit,
})

// What every shopper pays for one: not a region's, a group's or a quantity's price.
const isForAll = ({ min_quantity, rules }: { min_quantity: number | null; rules?: object }) =>
  !min_quantity && Object.keys(rules ?? {}).length === 0

const variants = async (query: ReferenceQuery): Promise<Page> => {
  const fields = "id,title,product.title,*prices,prices.price_rules.*"
  const answer = await sdk.admin.productVariant.list({ ...query, fields })
  const named = answer.variants.map(({ id, title, product, prices }) => {
    return { id, title, product, prices: (prices ?? []).filter(isForAll) }
  })
  const services = serviceTitles(named).map(({ variant: { id, prices }, title }) => {
    return { kind: "variant" as const, id, name: title, prices }
  })
  return page(answer, services)
}

/** Looks for things of a kind, by words or by id. */
export const findReferences = async (kind: CoverageKind, query: ReferenceQuery): Promise<Page> => {
  switch (kind) {
    case "variant":
      return await variants(query)
    case "product": {
      const answer = await sdk.admin.product.list({ ...query, fields: "id,title" })
      return page(answer, answer.products.map(named(kind)))
    }
    case "category": {
      const answer = await sdk.admin.productCategory.list({ ...query, fields: "id,name" })
      return page(answer, answer.product_categories.map(named(kind)))
    }
    case "collection": {
      const answer = await sdk.admin.productCollection.list({ ...query, fields: "id,title" })
      return page(answer, answer.collections.map(named(kind)))
    }
    case "type": {
      const answer = await sdk.admin.productType.list({ ...query, fields: "id,value" })
      return page(answer, answer.product_types.map(named(kind)))
    }
    case "tag": {
      const answer = await sdk.admin.productTag.list({ ...query, fields: "id,value" })
      return page(answer, answer.product_tags.map(named(kind)))
    }
  }
}

type Wanted = { kind: CoverageKind; reference_id: string }

/** The things that a coverage names, one request per kind; what the shop no longer has is missing. */
export const useReferences = (wanted: readonly Wanted[]) => {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))].sort()
  const asked = kinds.map((kind) => {
    const ids = wanted.flatMap((one) => (one.kind === kind ? [one.reference_id] : []))
    return { kind, id: [...new Set(ids)].sort() }
  })
  const { data = [], ...query } = useQuery({
    queryKey: queryKeys.of("references", asked),
    queryFn: async () => {
      const pages = asked.map(({ kind, id }) => findReferences(kind, { id, limit: id.length }))
      return (await Promise.all(pages)).flatMap(({ found }) => found)
    },
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  })
  const find = ({ kind, reference_id }: Wanted): Reference | undefined =>
    data.find((one) => one.kind === kind && one.id === reference_id)
  return { ...query, find }
}
