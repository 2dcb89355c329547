import type { ServicePackageEventName } from "../../src/types/events"
import { eventually } from "./eventually"
import type { Shop } from "./shop"

type Told = [event: ServicePackageEventName, data: object]
type Fact = { event: ServicePackageEventName; told: string; data: object; value: string | null }

const PACKAGE = "jsonb_build_object('id', p.id)"
const CREDIT = "jsonb_build_object('id', c.id, 'client_package_id', c.client_package_id)"
const REDEMPTION = `jsonb_build_object('id', r.id, 'service_credit_id', r.service_credit_id,
  'client_package_id', r.client_package_id)`
const ENTRIES = (kind: string) =>
  `(select count(*) from service_package_entry e where e.service_credit_id = c.id and e.kind = '${kind}')`

// One that gives bookings back moves their sessions, and has no entry of its own.
const CORRECTIONS = `(select count(*) from service_package_operation o
  where o.kind = 'correct' and o.details ->> 'service_credit_id' = c.id)`

// What a package has to do with money, and how often somebody paid or gave back.
const MONEY = `p.paid_amount || '/' || p.refunded_amount || '/' ||
  (select count(*) from service_package_payment m where m.client_package_id = p.id)`

// What staff change of a package and what of it needs a look; one that waits gets its days by beginning.
const ASPECTS = `case when p.state <> 'pending' then concat_ws('/', p.expires_at, p.frozen_at, p.frozen_until, p.price, p.attention_code, p.customer_erased_at,
  (select string_agg(c.coverage::text, ' ' order by c.id) from service_package_credit c
   where c.client_package_id = p.id)) end`

const OF: Record<string, [data: string, table: string]> = {
  p: [PACKAGE, "service_package_client_package p"],
  c: [CREDIT, "service_package_credit c"],
  r: [REDEMPTION, "service_package_redemption r"],
}

/**
 * When the sentence of an event becomes true: of a thing that is `new`, of one that was known and
 * `turns` true, of any for which it is true now and was not (`is`), and whenever what it counts `grows`,
 * `differs`, or was paid (`pays`).
 */
const SENTENCES: [ServicePackageEventName, of: keyof typeof OF, told: string, value: string][] = [
  ["client_package.issued", "p", "new", "true"],
  ["client_package.activated", "p", "turns", "p.state <> 'pending' and p.state <> 'cancelled'"],
  ["client_package.cancelled", "p", "is", "p.state = 'cancelled'"],
  ["client_package.expired", "p", "is", "p.lost_units > 0"],
  ["client_package.fully_used", "p", "is", "p.state = 'fully_used'"],
  ["client_package.payment_recorded", "p", "pays", MONEY],
  ["client_package.assigned", "p", "differs", "p.customer_id"],
  ["client_package.updated", "p", "differs", ASPECTS],
  ["service_credit.held", "c", "grows", ENTRIES("hold")],
  ["service_credit.released", "c", "grows", ENTRIES("release")],
  ["service_credit.corrected", "c", "grows", CORRECTIONS],
  [
    "package_redemption.redeemed",
    "r",
    "is",
    "r.units_redeemed + r.units_forfeited + r.units_restored > 0",
  ],
  [
    "package_redemption.restored",
    "r",
    "grows",
    "case when r.detached_at is null then r.units_restored else 0 end",
  ],
  ["package_redemption.forfeited", "r", "is", "r.units_forfeited > 0"],
  ["package_redemption.detached", "r", "is", "r.detached_at is not null"],
]

const STATEMENT = SENTENCES.map(([event, of, told, value]) => {
  const [data, table] = OF[of] ?? []
  return `select '${event}' as event, '${told}' as told, ${data} as data, (${value})::text as value from ${table}`
}).join(" union all ")

const isTold = ({ told, value }: Fact, before: Fact | undefined): boolean => {
  if (told === "new") return !before
  if (told === "is") return value === "true" && before?.value !== "true"
  if (told === "turns") return value === "true" && before?.value === "false"
  if (told === "grows") return Number(value) > Number(before?.value ?? 0)
  // A package given as paid elsewhere has no payment of its own.
  if (told === "pays" && !before) return value?.endsWith("/0") === false
  return typeof before?.value === "string" && value !== before.value
}

/** The events that `witnessOf` can judge. */
export const WITNESSED = SENTENCES.map(([event]) => event)

const FIELDS = ["id", "service_credit_id", "client_package_id"]
const written = (told: readonly [string, unknown][]) =>
  told.map(([name, data]) => `${name} ${JSON.stringify(data, FIELDS)}`).sort()

/** Compares what was heard with the database, not with the code: everything that became true, each once. */
export const witnessOf = ({ sql }: Pick<Shop, "sql">, heard: [string, unknown][]) => {
  const keyOf = ({ event, data }: Fact) => `${event} ${JSON.stringify(data)}`
  const look = async () => new Map((await sql<Fact>(STATEMENT)).map((fact) => [keyOf(fact), fact]))
  const becameTrue = async (before: ReadonlyMap<string, Fact>): Promise<Told[]> =>
    [...(await look())]
      .filter(([key, fact]) => isTold(fact, before.get(key)))
      .map(([, { event, data }]) => [event, data])

  let before: ReadonlyMap<string, Fact> = new Map()
  /** Begins anew: what was told before is forgotten. */
  const begin = async () => {
    before = await look()
    heard.splice(0)
  }

  /** Waits until exactly that was told which became true since the last time; answers what it was. */
  const settled = async (): Promise<string[]> => {
    const told = await eventually(async () => {
      const lines = written(await becameTrue(before))
      expect(written(heard)).toEqual(lines)
      return lines
    })
    await begin()
    return told
  }

  /** Carries something out, and waits until exactly that was told of it which became true, which is something. */
  const tells = async (act: () => Promise<unknown>): Promise<string[]> => {
    await act()
    await eventually(async () => expect(heard.length).toBeGreaterThan(0))
    return await settled()
  }

  return { begin, settled, tells }
}
