import { randomUUID } from "node:crypto"
import type { Browser } from "playwright-core"
import { openBrowser } from "../support/browser"
import type { CartRef } from "../support/checkout"
import { eventually } from "../support/eventually"
import { refused } from "../support/http"
import type { Customer } from "../support/visitors"
import { rollbacksIn } from "../upgrade/support/migrations"
import { openAdmin } from "./support/admin-window"
import { copiesIn } from "./support/bundle"
import { catalogueOf } from "./support/catalogue"
import { createDatabase, sqlIn } from "./support/databases"
import { layGround, type Ground } from "./support/ground"
import { GIFT_CARDS, installShop, MAKE_OWNER, PACKAGES } from "./support/installed-shop"
import type { InstalledShop } from "./support/installed-shop"
import { openShop, type OpenShop } from "./support/open-shop"

const MINUTE = 60_000
const SELLING = "packaging_selling"

describe("the packed plugin in a merchant's shop", () => {
  let installed: InstalledShop
  let ground: Ground
  let anna: Customer
  let browser: Browser
  let open: CartRef & { total: number }

  beforeAll(async () => {
    browser = await openBrowser()
    installed = await installShop()
    await createDatabase(SELLING, installed.database)
  }, 30 * MINUTE)
  afterAll(async () => {
    await browser?.close()
    installed?.remove()
  })

  describe("as the only one", () => {
    let shop: OpenShop
    let ten: `variant_${string}`
    let booked: CartRef & { total: number }

    beforeAll(async () => {
      const server = await installed.serve({ database: SELLING, plugins: [PACKAGES] })
      ground = await layGround(server.url, installed.owner)
      shop = await openShop(server, ground, installed.owner)
      anna = await shop.customer("Anna")
    }, 10 * MINUTE)
    afterAll(async () => await shop?.close())

    it("publishes a template, sells the package, and a session pays at the next checkout", async () => {
      ten = await shop.launch()
      const bought = await shop.complete(await shop.fill(anna, ten), anna)
      expect(bought.total).toBe(450)
      await shop.capture(bought)
      await eventually(async () => expect(await shop.leftOf(anna)).toEqual({ "Massage 60": 10 }))

      const cart = await shop.fill(anna, "massage", "shampoo")
      expect(shop.linesOf(cart)).toEqual(["1 massage at 0 instead of 55", "1 shampoo at 12"])
      booked = await shop.complete(cart, anna)

      expect(booked.total).toBe(12)
      await eventually(async () => expect(await shop.redemptionsOf(booked)).toHaveLength(1))
      expect(await shop.leftOf(anna)).toEqual({ "Massage 60": 9 })
      await shop.audit()
    })

    it("a session pays for what the merchant's own calendar puts into a cart, named or not", async () => {
      const cart = await shop.fill(anna)

      expect(shop.linesOf(await shop.book(cart, anna, "booking"))).toEqual([
        "1 massage at 0 instead of 55",
      ])
      await shop.book(cart, anna, "kiosk")
      await eventually(async () => {
        expect(shop.linesOf(await shop.readCart(cart, anna))).toEqual([
          "2 massage at 0 instead of 55",
        ])
      })
      await shop.declineCredits(cart, anna)
      expect(await shop.leftOf(anna)).toEqual({ "Massage 60": 9 })
    })

    it("a booking that the merchant's own recipe copied into a renewal asks its price while unpaid", async () => {
      const renewal = await shop.renew(booked)
      const asked = async () => shop.linesOf(await shop.readOrder(renewal))
      expect(await asked()).toEqual(["1 massage at 0 instead of 55", "1 shampoo at 12"])

      await shop.runLater("service-packages-resolve-holds", "3 minutes")

      expect(await asked()).toEqual(["1 massage at 55", "1 shampoo at 12"])
      expect(await shop.readOrder(renewal)).toMatchObject({ total: 67 })
      expect(await shop.leftOf(anna)).toEqual({ "Massage 60": 9 })
    })

    it("a package that a renewal buys is issued once, and active when it is paid", async () => {
      const rosa = await shop.customer("Rosa")
      const unpaid = await shop.complete(await shop.fill(rosa, ten), rosa)
      const renewal = await shop.renew(unpaid)

      await shop.runLater("service-packages-find-missed-orders", "10 minutes")
      await shop.payAtDesk(renewal)
      await shop.runLater("service-packages-find-missed-orders", "20 minutes")

      await eventually(async () => {
        const sold = (await shop.packagesOf(rosa)).map(({ order_id, status }) => [order_id, status])
        expect(sold).toHaveLength(2)
        expect(Object.fromEntries(sold)).toEqual({ [unpaid.id]: "pending", [renewal.id]: "active" })
      })
      await shop.audit()
    })

    it("keeps a session for a cart that stays open", async () => {
      open = await shop.fill(anna, "massage")

      expect(open.total).toBe(0)
      expect(await shop.leftOf(anna)).toEqual({ "Massage 60": 8 })
    })

    it("makes somebody owner from the command line, as the README says", async () => {
      const medusa = installed.medusa({ database: SELLING, plugins: [PACKAGES] })
      await medusa.run("exec", MAKE_OWNER, installed.owner.email)

      const owners = await sqlIn<{ email: string; history: string }>(
        SELLING,
        `select u.email, o.actor_id as history from service_package_staff_role r
         join "user" u on u.id = r.user_id
         join service_package_operation o on o.details ->> 'user_id' = u.id where r.role = 'owner'`
      )
      expect(owners).toEqual([{ email: installed.owner.email, history: "make-owner" }])
      await expect(medusa.run("exec", MAKE_OWNER, "nobody@merchant.example")).rejects.toThrow(
        "failed"
      )
    })

    it("brings no second router and no second query client into the admin", () => {
      expect(copiesIn(installed.root)).toEqual({ "react-router": 1, "react-query": 1 })
    })
  })

  describe.each([
    { order: "before", plugins: [PACKAGES, GIFT_CARDS] },
    { order: "behind", plugins: [GIFT_CARDS, PACKAGES] },
  ])("$order the loyalty plugin, with a merchant who hooks in himself", ({ order, plugins }) => {
    let shop: OpenShop

    beforeAll(async () => {
      const database = await createDatabase(`packaging_${order}_loyalty`, SELLING)
      const server = await installed.serve({ database, plugins, merchantHooksIn: true })
      shop = await openShop(server, ground, installed.owner)
    }, 10 * MINUTE)
    afterAll(async () => await shop?.close())

    it("a session and a gift card pay for one cart, and every handler runs", async () => {
      const card = await shop.issueCard(50)
      const cart = await shop.fill(anna, "massage", "shampoo")
      expect(await shop.payWith(card, cart, anna)).toBe(0)

      const order = await shop.placeOrder(cart, anna)

      expect(shop.linesOf(order)).toEqual(["1 massage at 0 instead of 55", "1 shampoo at 12"])
      await eventually(async () => expect(await shop.redemptionsOf(order)).toHaveLength(1))
      expect(await shop.leftOf(anna)).toEqual({ "Massage 60": 7 })
      expect(await shop.ordersOf(card)).toMatchObject([{ id: order.id }])
      expect(await shop.leftOnCards()).toBe(38)
      const { id } = cart
      expect(shop.notes(id)).toEqual([`adds to ${id}`, `adds to ${id}`, `completes ${id}`])
      await shop.audit()
    })

    it("refuses a booking that somebody made free, before the merchant looks at it", async () => {
      const cart = await shop.fill(await shop.customer("Ben"), "massage")
      await shop.makeFree(cart)

      expect(await refused(shop.placeOrder(cart, anna))).toMatchObject({
        status: 400,
        code: "credits_no_longer_held",
      })
      expect(shop.notes(cart.id)).toEqual([`adds to ${cart.id}`])
    })

    it("pays a package out as store credit once, however often it is asked to", async () => {
      const clara = await shop.customer("Clara")
      const sold = await shop.giveFor(300, clara)
      const key = randomUUID()
      await Promise.allSettled([1, 2].map(async () => await shop.endForStoreCredit(sold, key)))
      const ended = await shop.endForStoreCredit(sold, key)
      expect(ended).toMatchObject({ status: "cancelled", refunded_amount: 300 })
      await eventually(async () => {
        expect(await shop.storeCreditOf(clara)).toEqual({
          balance: 300,
          transactions: [{ type: "credit", amount: 300, note: "5 massages" }],
        })
      })
      // A server that stopped just before it reached the account.
      await shop.losePayOut(sold)
      await eventually(async () => {
        expect(await shop.storeCreditOf(clara)).toMatchObject({ balance: 300 })
      }, 1.5 * MINUTE)
    })

    it(
      "shows both plugins' screens in a browser, and none complains",
      async () => {
        const browser = await openBrowser()
        const admin = await openAdmin(browser, shop.url, installed.owner)

        await admin.visit(`/customers/${anna.id}`, anna.email)
        await admin.visit("/gift-cards", "Gift Cards")
        await admin.visit("/store-credit-accounts", "Store Credit Accounts")

        expect(admin.complaints).toEqual([])
        await browser.close()
      },
      10 * MINUTE
    )
  })

  describe("taken out again", () => {
    it(
      "leaves a shop that sells when only its entry is gone and the tables stay",
      async () => {
        const database = await createDatabase("packaging_without", SELLING)
        const server = await installed.serve({ database, plugins: [GIFT_CARDS] })
        const shop = await openShop(server, ground, installed.owner)

        const cart = await shop.fill(anna, "massage", "shampoo")
        const order = await shop.complete(cart, anna)

        expect(order.total).toBe(67)
        await shop.close()
      },
      10 * MINUTE
    )

    it(
      "leaves no trace in the database once its migrations are rolled back",
      async () => {
        const database = await createDatabase("packaging_rolled_back", SELLING)
        const medusa = installed.medusa({ database, plugins: [GIFT_CARDS, PACKAGES] })
        expect(await catalogueOf(database)).not.toEqual(installed.before)

        for (const modules of rollbacksIn("README.md")) await medusa.run("db:rollback", ...modules)

        expect(await catalogueOf(database)).toEqual(installed.before)
      },
      10 * MINUTE
    )
  })
})
