import { costOf, type Coverage, type Service } from "../../src/domain/coverage"
import { PACKAGE_STATUSES, packageStatus, type StatusFacts } from "../../src/domain/status"
import { ledgerModuleSuite } from "../support/ledger-module"

const NOW = "2026-05-10T12:00:00.000Z"
const YESTERDAY = "2026-05-09T12:00:00.000Z"
const TOMORROW = "2026-05-11T12:00:00.000Z"
const INSTANTS = [null, YESTERDAY, NOW, TOMORROW]

/** Every combination of facts that the table's constraints allow. */
const everyCase = (): StatusFacts[] =>
  [null, YESTERDAY].flatMap((cancelled_at) =>
    INSTANTS.flatMap((starts_at) =>
      INSTANTS.flatMap((expires_at) =>
        [null, YESTERDAY, TOMORROW].flatMap((frozen_at) =>
          INSTANTS.flatMap((frozen_until) =>
            [0, 2].flatMap((open_credits) =>
              [0, 3].map((lost_units) => ({
                cancelled_at,
                starts_at,
                expires_at,
                frozen_at,
                frozen_until,
                open_credits,
                lost_units,
              }))
            )
          )
        )
      )
    )
  )

const isStorable = ({ starts_at, expires_at, frozen_at, frozen_until }: StatusFacts) =>
  (frozen_until === null || (frozen_at !== null && frozen_until > frozen_at)) &&
  (expires_at === null || starts_at === null || expires_at > starts_at)

ledgerModuleSuite(({ service, sql, setClock }) => {
  const cases = everyCase().filter(isStorable)
  const idOf = (index: number) => `cpkg_${String(index).padStart(4, "0")}`
  const list = { order: "-purchased_at", limit: 1_000, offset: 0 } as const

  const insertPackages = async () => {
    const rows = cases.map((facts, index) => ({ ...facts, id: idOf(index) }))
    await sql(
      `insert into service_package_client_package (id, customer_id, title, terms, source, currency_code, currency_digits,
         price, raw_price, net_price, raw_net_price, original_price, raw_original_price, standard_price, raw_standard_price,
         payment_status, time_zone, purchased_at, starts_on, starts_at, expires_on, expires_at, frozen_at, frozen_until,
         cancelled_at, open_credits, lost_units, issued_by_type, issued_by_id)
       select id, 'cus_1', 'A package', '{}', 'external', 'eur', 2, 0, service_package_raw(0), 0, service_package_raw(0), 0,
         service_package_raw(0), 0, service_package_raw(0), 'paid', 'UTC', ?::timestamptz,
         left(starts_at::text, 10), starts_at, left(expires_at::text, 10), expires_at, frozen_at, frozen_until,
         cancelled_at, open_credits, lost_units, 'system', 'test'
       from jsonb_to_recordset(?::jsonb) as p(id text, starts_at timestamptz, expires_at timestamptz, frozen_at timestamptz,
         frozen_until timestamptz, cancelled_at timestamptz, open_credits int, lost_units int)`,
      [YESTERDAY, JSON.stringify(rows)]
    )
  }

  describe("the status of a package", () => {
    beforeEach(async () => {
      await setClock(new Date(NOW))
      await insertPackages()
    })

    it("is the same in the database and in the domain, whatever the facts", async () => {
      const { packages } = await service.listPackages({ ...list, filters: {} })
      const stored = Object.fromEntries(packages.map(({ id, status }) => [id, status]))
      const derived = Object.fromEntries(
        cases.map((facts, index) => [idOf(index), packageStatus(facts, NOW)])
      )
      expect(stored).toEqual(derived)
      expect(new Set(Object.values(derived))).toEqual(new Set(PACKAGE_STATUSES))
    })

    it.each(PACKAGE_STATUSES)("finds every %s package and no other", async (status) => {
      const { packages, count } = await service.listPackages({
        ...list,
        filters: { status: [status] },
      })
      const wanted = cases.flatMap((facts, index) =>
        packageStatus(facts, NOW) === status ? [idOf(index)] : []
      )
      expect(packages.map(({ id }) => id).sort()).toEqual(wanted)
      expect(count).toBe(wanted.length)
    })
  })

  describe("a long list", () => {
    beforeEach(async () => {
      await setClock(new Date(NOW))
      await insertPackages()
    })

    it.each(["purchased_at", "-purchased_at", "expires_at", "-expires_at"] as const)(
      "read page by page from the last id on, sorted by %s, misses nothing and repeats nothing",
      async (order) => {
        const whole = await service.listPackages({ ...list, order, filters: {} })
        const seen: string[] = []
        for (let after: string | undefined; seen.length < cases.length; after = seen.at(-1)) {
          const page = await service.listPackages({ ...list, order, limit: 37, after, filters: {} })
          expect(page.packages).not.toEqual([])
          seen.push(...page.packages.map(({ id }) => id))
        }
        expect(seen).toEqual(whole.packages.map(({ id }) => id))
      }
    )

    it("refuses to go on from a package that is not there", async () => {
      await expect(
        service.listPackages({ ...list, after: "cpkg_unknown", filters: {} })
      ).rejects.toThrow("`after` is not the id of a package.")
    })
  })

  describe("the packages that can pay for a service", () => {
    const massage: Service = {
      variant_id: "variant_massage",
      product_id: "prod_massage",
      type_id: "ptyp_body",
      collection_id: null,
      tag_ids: ["ptag_relax"],
      category_ids: ["pcat_all", "pcat_body"],
    }
    const rules: Coverage[] = [
      { kind: "variant", reference_id: "variant_massage", cost: 3 },
      { kind: "variant", reference_id: "variant_facial", cost: 1 },
      { kind: "product", reference_id: "prod_massage", cost: 1 },
      { kind: "type", reference_id: "ptyp_body", cost: 2 },
      { kind: "tag", reference_id: "ptag_relax", cost: 1 },
      { kind: "category", reference_id: "pcat_all", cost: 2 },
      { kind: "category", reference_id: "pcat_body", cost: 1 },
      { kind: "collection", reference_id: "pcol_other", cost: 1 },
    ]
    const coverages = rules
      .flatMap((one) => rules.map((other) => (one === other ? [one] : [one, other])))
      .flatMap((coverage) => [1, 2, 3].map((units) => ({ coverage, units })))

    it("are those whose most specific rule costs no more than what is left", async () => {
      await setClock(null)
      const issued = await service.issuePackages({
        actor: { type: "system", id: "test", name: null },
        time_zone: "Europe/Berlin",
        packages: coverages.map(({ coverage, units }) => ({
          customer_id: "cus_1",
          customer_email: null,
          customer_name: null,
          source: "external",
          template_id: null,
          template_version: null,
          title: "A package",
          terms: {
            validity: null,
            starts: "purchase",
            redeem_policy: "any",
            no_show: "counts",
            cancel_window_hours: null,
            expiry_rule: "service_date",
          },
          currency_code: "eur",
          currency_digits: 2,
          price: 0n,
          net_price: 0n,
          original_price: 0n,
          standard_price: 0n,
          credits: [
            {
              template_item_id: null,
              position: 0,
              title: "Visits",
              unit_label: "visit",
              units,
              coverage,
              value: 0n,
              net_value: 0n,
            },
          ],
        })),
      })
      const { packages } = await service.listPackages({ ...list, filters: { service: massage } })
      const usable = coverages.flatMap(({ coverage, units }, index) => {
        const cost = costOf(coverage, massage)
        return cost !== null && cost <= units ? [issued[index]?.client_package_id] : []
      })
      expect(packages.map(({ id }) => id).sort()).toEqual(usable.sort())
      expect(usable.length).toBeGreaterThan(0)
      expect(usable.length).toBeLessThan(coverages.length)
    })
  })
})
