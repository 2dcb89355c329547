import { readFileSync } from "node:fs"
import path from "node:path"
import type { Route } from "../../structure/routes"
import { sourceFiles } from "../../structure/source"
import { DATES, NUMBERS, PATH_IDS, VALUES, WORDS } from "./words"

/** One request, written down so that it can be sent again just like this. */
export type Hostile = {
  method: string
  url: string
  headers?: Record<string, string>
  body?: string
}

const ROOT = path.resolve(__dirname, "../../..")

// Every name that a validator mentions: a corpus that knows the fields gets further than one that guesses.
const fieldNames = (): string[] => {
  const texts = sourceFiles("src/api")
    .filter((file) => path.basename(file) === "validators.ts")
    .map((file) => readFileSync(path.join(ROOT, file), "utf8"))
  const names = texts.flatMap((text) => [...text.matchAll(/\b([a-z][a-z_]+):/g)])
  return [...new Set(names.map(([, name]) => name ?? ""))].sort()
}

const QUERIES = [
  "a.b.c=1",
  "a.b.c.d=1&a.b=2",
  "fields=__proto__",
  "fields=constructor",
  "fields=*__proto__",
  "fields=items.constructor.x",
  "fields[]=id",
  "fields[a]=id",
  "fields.a=1",
  "fields=-id,%2Bnothing",
  "fields=%00",
  `fields=${"x,".repeat(900)}`,
  "__proto__[x]=1",
  "__proto__.x=1",
  "constructor.x=1",
  "constructor[prototype][x]=1",
  "limit[]=1&limit[]=2",
  "limit.x=1",
  "order=__proto__",
  "order=-",
  "order[]=title",
  "order=title&order=status",
  "q[]=a",
  "q.x=a",
  "%F0%28%8C%28=1",
  "=",
  "with_deleted=x",
]

const FILTERS = ["limit", "offset", "q", "order", "status", "variant_id", "customer_id", "after"]
const inAddress = (word: string) => word.length < 1_000 && !/\p{Surrogate}/u.test(word)
const FILTER_WORDS = [...WORDS.filter(inAddress), ...NUMBERS.map(String)]

const BODIES = [
  "",
  "null",
  "[]",
  '"x"',
  "1",
  "{",
  "{}",
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{}}}',
  '{"a":"\\u0000"}',
  '{"a":"\\ud800"}',
  `${"[".repeat(2_000)}${"]".repeat(2_000)}`,
  `{"a":"${"x".repeat(120_000)}"}`,
]

const TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "application/json; charset=utf-7",
  "application/octet-stream",
]

const KEYS = [" ", "x".repeat(201), "a b", "k\u00e9y", "__proto__"]
const LANGUAGES = ["xx-YY-zz", "*", "de;q=9", "\u00ff"]

const json = (value: unknown) => JSON.stringify(value)

const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const pick = <Value>(from: readonly Value[], random: () => number): Value | undefined =>
  from[Math.floor(random() * from.length)]

const bodiesFor = (names: readonly string[], random: () => number): string[] => {
  const some = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, () => [pick(names, random), pick(VALUES, random)])
    )
  return Array.from({ length: 9 }, (_, at) => json(some(1 + (at % 5))))
}

const rotated = <Value>(values: readonly Value[], by: number, count: number): Value[] =>
  Array.from({ length: count }, (_, at) => values[(by * count + at) % values.length]).flatMap(
    (value) => (value === undefined ? [] : [value])
  )

/**
 * Some thousand requests over all routes, the same ones in every run: ids, queries, bodies, keys and
 * headers as no honest caller sends them. `ids` are real ones to stand in paths, by route.
 */
export const hostileRequests = (
  routes: readonly Route[],
  idOf: (route: Route) => string
): Hostile[] => {
  const random = seeded(14)
  const names = fieldNames()
  return routes.flatMap((route, at) => {
    const { method } = route
    const real = route.url.replace(/:\w+/g, idOf(route))
    const writes = method === "POST"
    const paths = route.url.includes(":")
      ? rotated(PATH_IDS, at, 7).map((id) => route.url.replace(/:\w+/g, id))
      : []
    const filters = rotated(FILTERS, at, 3).flatMap((name, n) =>
      rotated([...FILTER_WORDS, ...DATES], at * 3 + n, 2).map(
        (word) => `${name}=${encodeURIComponent(word)}`
      )
    )
    const queries = [...rotated(QUERIES, at, 6), ...filters]
    const bodies = writes ? [...rotated(BODIES, at, 6), ...bodiesFor(names, random)] : []
    return [
      ...paths.map((url) => ({ method, url, ...(writes && { body: "{}" }) })),
      ...queries.map((query) => ({
        method,
        url: `${real}?${query}`,
        ...(writes && { body: "{}" }),
      })),
      ...bodies.map((body) => ({ method, url: real, body })),
      ...(writes ? rotated(TYPES, at, 2) : []).map((type) => ({
        method,
        url: real,
        body: "{}",
        headers: { "content-type": type },
      })),
      ...(writes ? rotated(KEYS, at, 2) : []).map((key) => ({
        method,
        url: real,
        body: "{}",
        headers: { "idempotency-key": key },
      })),
      { method, url: real, headers: { "accept-language": LANGUAGES[at % 4] ?? "*" } },
    ]
  })
}
