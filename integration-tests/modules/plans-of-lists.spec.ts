import { PACKAGE_SOURCES } from "../../src/domain/package-source"
import { PAYMENT_STATUSES } from "../../src/domain/payment-status"
import { PACKAGE_STATUSES } from "../../src/domain/status"
import type { PackageListQuery } from "../../src/modules/service-credit/views/package-pages"
import type { RedemptionListQuery } from "../../src/modules/service-credit/desk/list-redemptions"
import { atTheDesk } from "../support/at-the-desk"
import { ledgerModuleSuite } from "../support/ledger-module"
import { multiply } from "../support/many-packages"
import { massages, packagesIn } from "../support/packages"
import { mostRead, mostSorted, planAsRun, sentDuring } from "../support/plans"

const PACKAGES = 100_000
const PAGE = { limit: 20, offset: 0 }
// How far anybody counts, and so how many are sorted rather than looked for along the whole list.
const SORTED = 10_001
// What is left out on the way is read as well.
const READ = 20_000

type PackageFilters = PackageListQuery["filters"]
type RedemptionFilters = RedemptionListQuery["filters"]

const ORDERS = ["-purchased_at", "purchased_at", "expires_at", "-expires_at"] as const
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

const MASSAGE = {
  variant_id: "variant_massage",
  product_id: "",
  type_id: null,
  collection_id: null,
  tag_ids: [],
  category_ids: [],
}

/** What the list of packages can be asked for, each with values that have many packages, few, and none. */
const PACKAGE_FILTERS: { [Name in keyof Required<PackageFilters>]: PackageFilters[Name][] } = {
  id: [["cpkg_unknown"]],
  customer_id: [["cus_anna_77"], ["cus_anna_5", "cus_anna_6"]],
  status: [...PACKAGE_STATUSES.map((status) => [status]), ["active", "expired"]],
  payment_status: PAYMENT_STATUSES.map((status) => [status]),
  template_id: [["tmpl_7"], ["tmpl_1", "tmpl_2"], ["tmpl_unknown"]],
  source: PACKAGE_SOURCES.map((source) => [source]),
  batch_id: ["batch_5", "batch_unknown"],
  order_id: ["order_3"],
  attention: [true, false, "refunded_in_medusa", "line_copied"],
  q: [
    "guest 77",
    "guest77@example.com",
    "massages",
    "gu",
    "zz",
    "nobody",
    "+49 151 1000077",
    "#78",
    "78",
  ],
  expires_on: [{ $gte: day(0).slice(0, 10), $lte: day(14).slice(0, 10) }, { $lte: "2020-01-01" }],
  purchased_at: [{ $gte: day(-7), $lte: day(0) }, { $lte: "2020-01-01T00:00:00Z" }],
  // What can pay is looked for among what somebody has.
  service: [],
}

const REDEMPTION_FILTERS: {
  [Name in keyof Required<RedemptionFilters>]: RedemptionFilters[Name][]
} = {
  id: ["pkgred_unknown"],
  customer_id: ["cus_anna_77", "cus_unknown"],
  client_package_id: ["cpkg_unknown"],
  order_id: ["order_3"],
  variant_id: ["variant_massage", "variant_unknown"],
  staff: ["staff_7", "staff_unknown"],
  starts_at: [{ $gte: day(-7) }, { $lte: "2020-01-01T00:00:00Z" }],
  status: [["held"], ["redeemed"], ["restored"], ["forfeited"], ["released"], ["held", "redeemed"]],
}

const each = <Filters extends object>(filters: { [Name in keyof Filters]: unknown[] }) => [
  {},
  ...Object.entries<unknown[]>(filters).flatMap(([name, values]) =>
    values.map((value) => ({ [name]: value }))
  ),
]

ledgerModuleSuite((ledger) => {
  const { service, connection, sql } = ledger
  const { issueOne } = packagesIn(ledger)

  const fill = async () => {
    const package_id = await issueOne({ credits: [massages({ units: 20 })] })
    await atTheDesk(ledger)(package_id)
    await multiply(ledger, PACKAGES)
    return package_id
  }
  const troubles = async (title: string, work: () => Promise<unknown>) => {
    const found: string[] = []
    for (const sent of await sentDuring(connection(), work)) {
      const plan = await planAsRun(connection(), sent)
      if (mostRead(plan) > READ) found.push(`${title} reads ${mostRead(plan)}: ${sent.sql}`)
      if (mostSorted(plan) > SORTED) found.push(`${title} sorts ${mostSorted(plan)}: ${sent.sql}`)
    }
    return found
  }

  it("walks no table and sorts no more than a few in any list of a shop of 100,000 packages", async () => {
    const id = await fill()
    const found: string[] = []
    for (const filters of each(PACKAGE_FILTERS)) {
      for (const order of ORDERS) {
        const title = `packages ${JSON.stringify(filters)} by ${order}`
        const list = async () =>
          await service.listPackages({ ...PAGE, filters, order, is_counted: false })
        found.push(...(await troubles(title, list)))
      }
      const count = async () =>
        await service.listPackages({ limit: 1, offset: 0, filters, order: "purchased_at" })
      found.push(...(await troubles(`count of ${JSON.stringify(filters)}`, count)))
    }
    const usable = { customer_id: ["cus_anna_77"], service: MASSAGE }
    const use = async () =>
      await service.listPackages({ ...PAGE, filters: usable, order: "expires_at" })
    found.push(...(await troubles("what can pay for a massage", use)))
    for (const order of ORDERS) {
      for (const page of [{ after: `${id}_50000` }, { before: `${id}_50000` }, { offset: 2_980 }]) {
        const list = async () =>
          await service.listPackages({ ...PAGE, ...page, filters: {}, order })
        found.push(...(await troubles(`packages ${JSON.stringify(page)} by ${order}`, list)))
      }
      const table = async () =>
        await service.exportPackages({ limit: 500, offset: 0, filters: {}, order })
      found.push(...(await troubles(`table by ${order}`, table)))
    }
    for (const filters of each(REDEMPTION_FILTERS)) {
      for (const order of [undefined, "starts_at" as const]) {
        const list = async () => await service.listRedemptions({ ...PAGE, filters, order })
        found.push(...(await troubles(`visits ${JSON.stringify(filters)} by ${order}`, list)))
      }
    }
    const own = { client_package_id: `${id}_77` }
    const rest: Record<string, () => Promise<unknown>> = {
      history: async () => await service.listPackageHistory({ ...PAGE, ...own, reader: "staff" }),
      notes: async () => await service.listNotes({ ...PAGE, ...own }),
      batches: async () => await service.listBatches(PAGE),
      package: async () => await service.retrievePackage({ id: `${id}_77` }),
      "sold of templates": async () => await service.countSold(["tmpl_7"]),
    }
    for (const [title, list] of Object.entries(rest)) found.push(...(await troubles(title, list)))
    expect(found).toEqual([])
  }, 600_000)

  it("finds by how words begin where the database has no pg_trgm", async () => {
    await issueOne()
    await issueOne({
      customer_name: "Änne O'Hara-Müller",
      customer_email: "anne@studio.example",
      customer_phone: "+49 151 2345678",
      order_display_id: 1042,
    })
    const search = async (q: string) =>
      (await service.listPackages({ ...PAGE, order: "purchased_at", filters: { q } })).count
    const everyWay = [
      "anna",
      "ANN",
      "o'hara",
      "müll",
      "A\u0308nne",
      "anne@studio",
      "10 mass",
      "ann arn",
      "+49 (151) 2345678",
      "49151",
      "#1042",
      "1042",
    ]
    const found = async () => {
      const counts: Record<string, number> = {}
      for (const q of everyWay) counts[q] = (await search(q)) ?? 0
      return counts
    }
    const parts = await found()
    expect(await search("assage")).toBe(2)
    expect(await search("an")).toBe(2)
    expect(parts).toMatchObject({ "+49 (151) 2345678": 1, "49151": 1, "#1042": 1, "1042": 1 })
    expect(await search("0151 23 45")).toBe(1)
    expect(await search("#104")).toBe(0)
    await sql("drop index service_package_client_package_trigrams")
    const beginnings = await found()
    expect({ ...beginnings, "ann arn": 0 }).toEqual({ ...parts, "ann arn": 0 })
    expect(beginnings["ann arn"]).toBe(1)
    for (const q of ["%", "_", "\\", "'", "!!", "a\\'b", "& |"]) await search(q)
  })
})
