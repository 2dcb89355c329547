import { cashierOf } from "../../support/cashier"
import { frontDeskOf } from "../../support/front-desk"
import { refused, type Api } from "../../support/http"
import { medusaSuite } from "../../support/medusa-suite"
import { openShop, type Shop } from "../../support/shop"

medusaSuite({
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let shop: Shop
    let desk: ReturnType<typeof frontDeskOf>
    let till: ReturnType<typeof cashierOf>

    beforeAll(async () => {
      shop = await openShop({ api, container: getContainer() })
      desk = frontDeskOf(api, shop)
      till = cashierOf(api, shop)
    })

    /** "10 massages" for 420.00, nothing of it paid. */
    const unpaid = async () =>
      await desk.owed({ template_id: shop.templates.ten_massages, price: 420 })

    describe("a package that is paid visit by visit", () => {
      it("goes from unpaid to partial to paid; of 420.00 a 20 and a 100 leave 300 open", async () => {
        const sold = await unpaid()
        expect(sold).toMatchObject({ payment_status: "unpaid", paid_amount: 0 })

        await till.pay(sold, { amount: 20 })
        const { data } = await till.pay(sold, { amount: 100, method: "card" })

        const partial = { payment_status: "partial", paid_amount: 120, refunded_amount: 0 }
        expect(data.client_package).toMatchObject(partial)
        expect(await till.paymentsOf(sold)).toMatchObject({ open_amount: 300, count: 2 })
        expect(await refused(till.pay(sold, { amount: 301 }))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: "amount: only 300.00 EUR is open.",
        })
        expect(await till.look(sold)).toMatchObject(partial)

        await till.pay(sold, { amount: 300 })
        expect(await till.look(sold)).toMatchObject({ payment_status: "paid", paid_amount: 420 })
        expect(await refused(till.pay(sold, { amount: 0.01 }))).toMatchObject({
          type: "invalid_data",
          message: "amount: nothing is open.",
        })
        await shop.audit()
      })

      it("tells of each payment who took it, when, how and for which receipt", async () => {
        const sold = await unpaid()
        const paid_at = "2026-03-03T10:00:00.000Z"
        await till.pay(sold, { amount: 20, paid_at, reference: "slip 12", note: "first visit" })
        await till.pay(sold, { amount: 100, method: "card" }, shop.admin("manager"))

        const { payments, currency_code } = await till.paymentsOf(sold)
        expect(currency_code).toBe("eur")
        expect(payments).toMatchObject([
          { amount: 100, method: "card", actor: { name: "Max Merz" }, voided_at: null },
          {
            kind: "payment",
            amount: 20,
            method: "cash",
            reference: "slip 12",
            note: "first visit",
            paid_at,
            medusa_payment_id: null,
          },
        ])
        const [last] = await desk.historyOf(sold)
        expect(last).toMatchObject({ kind: "payment", label: "Payment recorded: 100.00 EUR" })
      })

      it("keeps also what was received when it was given", async () => {
        const template_id = shop.templates.ten_massages
        const sold = await desk.given({ template_id, payment: { amount: 50, method: "cash" } })
        expect(await till.paymentsOf(sold)).toMatchObject({
          open_amount: 400,
          payments: [{ kind: "payment", amount: 50 }],
        })
      })
    })

    describe("a payment", () => {
      it("is recorded once, however often and however parallel its request is sent", async () => {
        const sold = await unpaid()
        const staff = shop.admin("staff")
        const answers = await Promise.all(
          [1, 2, 3].map(async () => await till.pay(sold, { amount: 20 }, staff, "key-1"))
        )
        const again = await till.pay(sold, { amount: 20 }, staff, "key-1")

        expect(again.headers["idempotency-replayed"]).toBe("true")
        const first = answers.filter(({ headers }) => !headers["idempotency-replayed"])
        expect(first).toHaveLength(1)
        expect(await till.look(sold)).toMatchObject({ paid_amount: 20 })
        expect(await refused(till.pay(sold, { amount: 21 }, staff, "key-1"))).toMatchObject({
          status: 400,
          code: "idempotency_key_reused",
        })
      })

      it("that was refused leaves its key free", async () => {
        const sold = await unpaid()
        const staff = shop.admin("staff")
        await refused(till.pay(sold, { amount: 421 }, staff, "key-2"))
        await till.pay(sold, { amount: 420 }, staff, "key-2")
        expect(await till.look(sold)).toMatchObject({ payment_status: "paid" })
      })

      it("never takes more than is open, though two people take money at once", async () => {
        const sold = await unpaid()
        const sent = [1, 2, 3, 4, 5].map(async () => await till.pay(sold, { amount: 150 }))
        const answers = await Promise.allSettled(sent)

        expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
        expect(await till.look(sold)).toMatchObject({ paid_amount: 300 })
        expect(await till.paymentsOf(sold)).toMatchObject({ count: 2, open_amount: 120 })
      })

      it("cannot have been received in the future", async () => {
        const sold = await unpaid()
        const paid_at = "2099-01-01T00:00:00.000Z"
        expect(await refused(till.pay(sold, { amount: 20, paid_at }))).toMatchObject({
          status: 400,
          type: "invalid_data",
          message: "paid_at: lies in the future.",
        })
        expect(await till.look(sold)).toMatchObject({ paid_amount: 0 })
        // The till's clock runs ahead of the database's by less than a minute.
        await shop.setClock("-3 seconds")
        await till.pay(sold, { amount: 20, paid_at: new Date().toISOString() })
        expect(await till.look(sold)).toMatchObject({ paid_amount: 20 })
      })

      it.each<[string, object]>([
        ["nothing", { amount: 0 }],
        ["less than nothing", { amount: -5 }],
        ["half a cent", { amount: 0.005 }],
        ["a word", { amount: "20" }],
        ["no amount", {}],
        ["no method", { amount: 20, method: undefined }],
        ["an empty method", { amount: 20, method: " " }],
        ["no date", { amount: 20, paid_at: "yesterday" }],
        ["something unknown", { amount: 20, tip: 5 }],
      ])("of %s is refused", async (_case, body) => {
        const sold = await unpaid()
        const path = `/admin/client-packages/${sold.id}/payments`
        const wrong = { method: "cash", ...body }
        expect(await refused(api.post(path, wrong, shop.admin()))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
        expect(await till.paymentsOf(sold)).toMatchObject({ count: 0, open_amount: 420 })
      })

      it("has nothing to pay on a free package", async () => {
        const template_id = shop.templates.ten_massages
        const free = await desk.given({ template_id, source: "complimentary" })
        expect(await refused(till.pay(free, { amount: 1 }))).toMatchObject({
          type: "invalid_data",
          message: "amount: nothing is open.",
        })
      })

      it("for a package that is not there is not found", async () => {
        const nobody = { id: "cpkg_nobody" }
        expect(await refused(till.pay(nobody, { amount: 1 }))).toMatchObject({ status: 404 })
        expect(await refused(till.paymentsOf(nobody))).toMatchObject({ status: 404 })
        expect(await refused(till.paymentsOf({ id: "%00" }))).toMatchObject({ status: 404 })
      })
    })

    describe("a payment that was a mistake", () => {
      it("is taken back by a manager with a reason, and is open again", async () => {
        const sold = await unpaid()
        await till.pay(sold, { amount: 20 })
        await till.pay(sold, { amount: 100 })

        const { data } = await till.voidPayment(sold, 100)

        expect(data.client_package).toMatchObject({ payment_status: "partial", paid_amount: 20 })
        const { payments, open_amount } = await till.paymentsOf(sold)
        expect(open_amount).toBe(400)
        const wrong = payments.find(({ kind, amount }) => kind === "payment" && amount === 100)
        expect(wrong?.voided_at).toEqual(expect.any(String))
        expect(payments.find(({ kind }) => kind === "void")).toMatchObject({
          amount: 100,
          reference: wrong?.id,
          note: "Typed twice",
          actor: { name: "Max Merz" },
        })
        const [last] = await desk.historyOf(sold)
        expect(last).toMatchObject({
          label: "Payment taken back: 100.00 EUR",
          reason: "Typed twice",
        })

        await till.voidPayment(sold, 20)
        expect(await till.look(sold)).toMatchObject({ payment_status: "unpaid", paid_amount: 0 })
        await shop.audit()
      })

      it("is taken back once, also by the same request twice", async () => {
        const sold = await unpaid()
        await till.pay(sold, { amount: 100 })
        const manager = shop.admin("manager")
        await till.voidPayment(sold, 100, manager, "key-3")

        const again = await till.voidPayment(sold, 100, manager, "key-3")

        expect(again.headers["idempotency-replayed"]).toBe("true")
        expect(await refused(till.voidPayment(sold, 100))).toMatchObject({
          status: 400,
          code: "changed_meanwhile",
          message: "This payment was taken back before.",
        })
        expect(await till.look(sold)).toMatchObject({ paid_amount: 0 })
      })

      it("is a matter of managers, and needs a reason", async () => {
        const sold = await unpaid()
        await till.pay(sold, { amount: 100 })
        expect(await refused(till.voidPayment(sold, 100, shop.admin("staff")))).toMatchObject({
          status: 403,
          code: "forbidden",
        })
        const { payments } = await till.paymentsOf(sold)
        const path = `/admin/client-packages/${sold.id}/payments/${payments[0]?.id}/void`
        expect(await refused(api.post(path, {}, shop.admin()))).toMatchObject({ status: 400 })
        expect(await till.look(sold)).toMatchObject({ paid_amount: 100 })
      })

      it("is only found on its own package", async () => {
        const [sold, other] = [await unpaid(), await unpaid()]
        await till.pay(sold, { amount: 100 })
        const { payments } = await till.paymentsOf(sold)
        const path = `/admin/client-packages/${other.id}/payments/${payments[0]?.id}/void`
        const body = { reason: "Typed twice" }
        expect(await refused(api.post(path, body, shop.admin()))).toMatchObject({ status: 404 })
      })
    })
  },
})
