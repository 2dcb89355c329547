import { medusaSuite } from "../support/medusa-suite"
import type { AdminPackageRedemptionResponse } from "../../src/types"
import { eventually } from "../support/eventually"
import { frontDeskOf } from "../support/front-desk"
import type { Api } from "../support/http"
import { openShop, type Shop } from "../support/shop"
import { migrationsOf, migratorOf, type ModuleName } from "./support/migrations"
import { rowsOf } from "./support/rows"

/** The migrations of the first release. They are history: a later one is added behind them. */
const FIRST_RELEASE: Record<ModuleName, string[]> = {
  package_template: ["Migration20261122000903"],
  service_credit: ["Migration20261122000648", "Migration20261122001000-invariants"],
}

/** The day after the rows were written: their packages have not ended, their appointments lie ahead. */
const NEXT_DAY = new Date("2026-12-01T09:00:00.000Z")

medusaSuite({
  testSuite: ({ api: client, getContainer, dbConfig, utils }) => {
    const api: Api = client
    let shop: Shop
    let before: { name: string; rows: number }[]
    const tables = migratorOf(dbConfig.clientUrl)

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      await utils.waitWorkflowExecutions()
      const rows = `${await rowsOf(shop, "0.1")};${usesOfAGuest()}`
      await tables.takeOut()
      await tables.migrate(FIRST_RELEASE)
      await tables.run(rows)
      before = await shop.everyRow()
      await tables.migrate()
      await shop.setClock(NEXT_DAY)
    })

    // What a guest of Ben's address took once herself, on the place that his account has too.
    const usesOfAGuest = () =>
      `insert into customer (id, email, has_account) values ('cus_guest', ' BEN@studio-elbe.example', false);
       insert into service_package_limited_use (id, customer_id, kind, reference_id, slot, order_id, state)
       values ('plim_guest', 'cus_guest', 'once_per_customer', '${shop.variants.haircut}', 0, 'order_guest', 'kept'),
         ('plim_nobody', 'cus_gone', 'purchase_limit', 'pkgt_gone', 3, 'cpkg_gone', 'kept')`

    const kindsOf = async (table: string, column: string) =>
      (
        await shop.sql<{ kind: string }>(
          `select distinct ${column} as kind from service_package_${table} order by 1`
        )
      ).map(({ kind }) => kind)

    const ofThePlugin = async () =>
      await shop.sql(
        `select relname as name from pg_class where relname like 'service\\_package\\_%'
         union select proname from pg_proc where proname like 'service\\_package\\_%'`
      )

    describe("a shop that began with the first release", () => {
      it.each(["package_template", "service_credit"] as const)(
        "runs the migrations of %s that came later behind those it has run",
        (name) => {
          const first = FIRST_RELEASE[name]
          expect(migrationsOf(name).slice(0, first.length)).toEqual(first)
        }
      )

      it("has rows of every kind", async () => {
        expect(before.filter(({ rows }) => rows === 0)).toEqual([])
        const kinds = {
          packages: await kindsOf("client_package", "state"),
          sources: await kindsOf("client_package", "source"),
          holds: await kindsOf("hold", "status"),
          operations: await kindsOf("operation", "state"),
          entries: await kindsOf("entry", "kind"),
          payments: await kindsOf("payment", "kind"),
          templates: await kindsOf("template", "status"),
          limits: await kindsOf("limited_use", "kind"),
        }
        expect(kinds).toEqual({
          packages: ["cancelled", "expired", "fully_used", "open", "pending"],
          sources: ["complimentary", "external", "migrated", "order", "sale"],
          holds: ["active", "redeemed", "released", "releasing"],
          operations: ["done", "planned"],
          entries: expect.arrayContaining([
            "correct",
            "expire",
            "forfeit",
            "hold",
            "issue",
            "redeem",
            "reinstate",
            "release",
            "restore",
            "revoke",
          ]),
          payments: ["payment", "refund", "void"],
          templates: ["active", "archived", "draft"],
          limits: ["once_per_customer", "purchase_limit"],
        })
      })

      it("keeps every row, and its books agree", async () => {
        const now = new Map((await shop.everyRow()).map(({ name, rows }) => [name, rows]))
        expect(before.map(({ name }) => ({ name, rows: now.get(name) }))).toEqual(before)
        await shop.audit()
      })

      it("knows whom a message is for, how long it is worth sending, and what was sent", async () => {
        const messages = await shop.sql(
          `select m.kind, m.status, m.sent_at is not null as is_sent, m.customer_id = p.customer_id as is_hers,
             m.dedupe_key like p.id || ':%' as is_told_once, m.last_moment_at > m.due_at as has_time
           from service_package_message m join service_package_client_package p on p.id = m.client_package_id order by m.id`
        )
        const known = { is_hers: true, is_told_once: true, has_time: true }
        expect(messages).toEqual([
          { ...known, kind: "expiring", status: "due", is_sent: false },
          { ...known, kind: "issued", status: "sent", is_sent: true },
        ])
      })

      it("counts a guest and an account of one address as one, and nobody loses what was had", async () => {
        const uses = await shop.sql<{ person: string; slot: number }>(
          "select person, slot from service_package_limited_use order by person, slot"
        )
        const [ben, david] = ["ben", "david"].map((name) => `${name}@studio-elbe.example`)
        expect(uses).toEqual([
          { person: ben, slot: 0 },
          { person: ben, slot: 1 },
          { person: "cus_gone", slot: 0 },
          { person: david, slot: 0 },
        ])
      })

      it("sells, and lets sessions pay that were sold before", async () => {
        const left = (await shop.leftOf(shop.anna))["Massage 60"] ?? 0
        expect(left).toBeGreaterThan(1)
        const cart = await shop.cart(shop.anna, [{ variant: "massage" }])
        expect((await shop.placeOrder(cart, shop.anna)).total).toBe(0)
        await eventually(async () => {
          expect((await shop.leftOf(shop.anna))["Massage 60"]).toBe(left - 1)
        })

        const desk = frontDeskOf(api, shop)
        const [template] = await shop.sql<{ id: string }>(
          "select id from service_package_template where title = ? and status = 'active'",
          ["10 massages"]
        )
        const { client_package: sold } = await desk.sell({
          template_id: template?.id,
          customer_id: shop.ben.id,
        })
        const { data } = await api.post<AdminPackageRedemptionResponse>(
          `/admin/client-packages/${sold.id}/redemptions`,
          { variant_id: shop.variants.massage },
          shop.admin("staff")
        )
        expect(data.redemption).toMatchObject({ client_package_id: sold.id, status: "redeemed" })
        await shop.audit()
      })

      it("is rid of every table by the README's calls", async () => {
        expect(await ofThePlugin()).not.toEqual([])
        await tables.takeOut()
        expect(await ofThePlugin()).toEqual([])
      })
    })
  },
})
