import { PACKAGE_STATUSES } from "../../src/domain/status"
import type { PackageListQuery } from "../../src/modules/service-credit/views/package-pages"
import { atTheDesk } from "../support/at-the-desk"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, massages, packagesIn, terms } from "../support/packages"

type Filters = PackageListQuery["filters"]
type Page = Partial<Pick<PackageListQuery, "after" | "before" | "offset" | "limit">>

const ORDERS = ["-purchased_at", "purchased_at", "expires_at", "-expires_at"] as const
const FILTERS: Filters[] = [
  {},
  ...PACKAGE_STATUSES.map((status) => ({ status: [status] })),
  { status: ["expired", "active", "pending"] },
  { status: ["pending", "active", "frozen", "expired", "fully_used"] },
  { status: [...PACKAGE_STATUSES] },
  { payment_status: ["paid", "unpaid"], status: ["active", "fully_used"] },
  { q: "massages", source: ["external", "migrated"] },
]

ledgerModuleSuite((ledger) => {
  const { service, setClock } = ledger
  const { issueOne } = packagesIn(ledger)

  /** A shop with packages in every status, some without an end, several bought at the same moment. */
  const fill = async () => {
    const free = terms({ validity: null })
    const one = { credits: [massages({ units: 1 })] }
    await setClock("-6 months")
    for (const some of [{}, {}, { terms: free }]) await issueOne(some)
    await setClock("-5 months")
    await service.expireDue({})
    await setClock(null)
    await setClock(new Date())
    for (const some of [{}, { terms: free }, { pending: true }, { paid_amount: 0n }]) {
      await issueOne(some)
      await issueOne(some)
    }
    await atTheDesk(ledger)(await issueOne(one))
    await atTheDesk(ledger)(await issueOne({ ...one, terms: free }))
    const [gone, paused] = [await issueOne(), await issueOne()]
    await service.cancelPackages({ actor: MANAGER, client_package_ids: [gone] })
    await service.freezePackages({
      actor: MANAGER,
      changes: [{ client_package_id: paused, until: null }],
    })
    await setClock(null)
    await issueOne()
  }
  const list = async (filters: Filters, order: PackageListQuery["order"], page: Page) =>
    (await service.listPackages({ limit: 200, offset: 0, ...page, filters, order })).packages.map(
      ({ id }) => id
    )

  it("turns pages forwards, backwards and by number to the same packages in the same order", async () => {
    await fill()
    for (const filters of FILTERS) {
      for (const order of ORDERS) {
        const all = await list(filters, order, {})
        const forwards: string[] = []
        for (let after: string | undefined; ;) {
          const page = await list(filters, order, { limit: 2, after })
          forwards.push(...page)
          after = page.at(-1)
          if (page.length < 2) break
        }
        const backwards = all.slice(-1)
        for (let before = all.at(-1); before !== undefined;) {
          const page = await list(filters, order, { limit: 2, before })
          backwards.unshift(...page)
          before = page.at(0)
        }
        const numbered: string[] = []
        for (let offset = 0; offset < all.length; offset += 3) {
          numbered.push(...(await list(filters, order, { limit: 3, offset })))
        }
        const asked = { filters, order }
        expect({ asked, forwards, backwards, numbered }).toEqual({
          ...{ asked, forwards: all, backwards: all, numbered: all },
        })
        const { count } = await service.listPackages({ limit: 1, offset: 0, filters, order })
        expect({ asked, count }).toEqual({ asked, count: all.length })
      }
    }
  })

  it("shows every package under exactly one status, and those without an end last", async () => {
    await fill()
    const all = await list({}, "purchased_at", {})
    const byStatus = await Promise.all(
      PACKAGE_STATUSES.map(async (status) => await list({ status: [status] }, "purchased_at", {}))
    )
    for (const some of byStatus) expect(some.length).toBeGreaterThan(0)
    for (const status of PACKAGE_STATUSES) {
      const query = { limit: 200, offset: 0, order: "purchased_at" as const }
      const { packages } = await service.listPackages({ ...query, filters: { status: [status] } })
      expect(packages.filter((shown) => shown.status !== status)).toEqual([])
    }
    expect(byStatus.flat().sort()).toEqual([...all].sort())
    for (const order of ["expires_at", "-expires_at"] as const) {
      const { packages } = await service.listPackages({ limit: 200, offset: 0, filters: {}, order })
      const ends = packages.map(({ expires_at }) => expires_at)
      const dated = ends.filter((end) => end !== null)
      expect(ends.slice(0, dated.length)).toEqual(dated)
      const sorted = [...dated].sort()
      expect(dated).toEqual(order === "expires_at" ? sorted : sorted.reverse())
    }
  })

  it("leaves out a count that nobody asked for", async () => {
    await issueOne()
    const page = { limit: 20, offset: 0, filters: {}, order: "purchased_at" as const }
    expect(await service.listPackages(page)).toMatchObject({ count: 1 })
    expect(await service.listPackages({ ...page, is_counted: false })).not.toHaveProperty("count")
  })
})
