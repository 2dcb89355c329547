import type { Packages } from "../packages"
import { isRefused } from "../refused"

const ROOT = "service-packages"

/** The keys under which answers are kept; each begins with the ones that a whole group shares. */
export const packageKeys = {
  all: [ROOT],
  offers: (query: object = {}) => [ROOT, "offers", query] as const,
  hers: [ROOT, "hers"],
  list: (query: object = {}) => [ROOT, "hers", "list", query] as const,
  one: (id: string) => [ROOT, "hers", "one", id] as const,
  history: (id: string, query: object = {}) => [ROOT, "hers", "history", id, query] as const,
  redemptions: (query: object = {}) => [ROOT, "hers", "redemptions", query] as const,
  cancelPreview: (id: string) => [ROOT, "hers", "cancel-preview", id] as const,
  messages: [ROOT, "messages"],
  quotes: [ROOT, "quote"],
  quote: (cart_id: string) => [ROOT, "quote", cart_id] as const,
} as const

type Query<Name extends keyof Packages> = Parameters<Packages[Name]>[0]

const MOST = 3

// An expected "no" stays a "no", however often it is asked for.
const retry = (failures: number, error: Error) => failures < MOST && !isRefused(error)

type Asking = { signal: AbortSignal }

/** What each hook asks and where its answer is kept: for prefetching on a server, and for routers that load. */
export const packageQueries = <Cart>(client: Packages<Cart>) => ({
  offers: (query?: Query<"offers">) => ({
    queryKey: packageKeys.offers(query),
    queryFn: ({ signal }: Asking) => client.offers(query, { signal }),
    retry,
  }),
  list: (query?: Query<"list">) => ({
    queryKey: packageKeys.list(query),
    queryFn: ({ signal }: Asking) => client.list(query, { signal }),
    retry,
  }),
  retrieve: (id: string) => ({
    queryKey: packageKeys.one(id),
    queryFn: ({ signal }: Asking) => client.retrieve(id, { signal }),
    retry,
  }),
  history: (id: string, query?: Parameters<Packages["history"]>[1]) => ({
    queryKey: packageKeys.history(id, query),
    queryFn: ({ signal }: Asking) => client.history(id, query, { signal }),
    retry,
  }),
  redemptions: (query?: Query<"redemptions">) => ({
    queryKey: packageKeys.redemptions(query),
    queryFn: ({ signal }: Asking) => client.redemptions(query, { signal }),
    retry,
  }),
  cancelPreview: (id: string) => ({
    queryKey: packageKeys.cancelPreview(id),
    queryFn: ({ signal }: Asking) => client.cancelPreview(id, { signal }),
    retry,
  }),
  messages: () => ({
    queryKey: packageKeys.messages,
    queryFn: ({ signal }: Asking) => client.messages({ signal }),
    retry,
  }),
  quote: (cart_id: string) => ({
    queryKey: packageKeys.quote(cart_id),
    queryFn: ({ signal }: Asking) => client.quote(cart_id, { signal }),
    retry,
  }),
})
