import { visitsPaidTwice } from "../../../src/modules/service-credit/invariants/paid-once"
import type { UseSessions } from "../../../src/modules/service-credit/desk/use-sessions"
import { aLine, anOrder, checkoutsIn, coversOf, orderLine } from "../../support/ledger-carts"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { MANAGER, packagesIn } from "../../support/packages"
import { refusalsIn } from "../../support/refusals"

const NOWHERE = {
  variant_id: "variant_massage",
  product_id: "",
  type_id: null,
  collection_id: null,
  tag_ids: [],
  category_ids: [],
}
const A_DAY = "2027-01-05T10:00:00.000Z"

ledgerModuleSuite((ledger) => {
  const { service, sql, inTransaction } = ledger
  const { issueOne } = packagesIn(ledger)
  const { reconcile } = checkoutsIn(ledger)

  const use = async (client_package_id: string, facts: Partial<UseSessions> = {}) =>
    await service.useSessions({
      ...{ actor: MANAGER, client_package_id, request: facts, service: NOWHERE },
      ...{ service_credit_id: null, quantity: 1, booking: null, note: null, may_post_late: true },
      service_title: "Massage 60",
      ...facts,
    })
  const visit = (reference: string, starts_at: string | null = null) => ({
    booking: { reference, starts_at, starts_text: null, staff: null },
  })
  const line = (bookings: number, id = "ordli_1") => ({
    order: {
      ...{ order_id: "order_1", order_line_item_id: id, bookings },
      original_unit_price: "55.00",
    },
  })
  const giveBack = async ({ id: redemption_id }: { id: string }) =>
    await service.giveBackSessions({
      ...{ actor: MANAGER, redemption_id, policy: "always", may_correct: true },
    })
  const attention = async () =>
    (
      await sql<{ code: string }>(
        "select attention_code as code from service_package_client_package where attention_code is not null"
      )
    ).map(({ code }) => code)
  const expectSound = async () =>
    expect(await service.auditPackages({})).toMatchObject({ ok: true, differences: [] })

  it("pays for as many bookings of a line as there are, from however many packages", async () => {
    const [one, other] = [await issueOne(), await issueOne()]
    await use(one, line(2))
    await use(other, line(2))
    expect(await refusalsIn([use(one, line(2))])).toEqual(["changed_meanwhile"])
    await expectSound()
  })

  it("pays for no line that a visit was linked with by its id", async () => {
    const package_id = await issueOne()
    await use(package_id, visit("ordli_1"))
    await use(package_id, line(2))
    expect(await refusalsIn([use(package_id, visit("ordli_1"))])).toEqual(["changed_meanwhile"])
    await expectSound()
  })

  it.each<[string, object, object]>([
    ["another reference", visit("A-12"), visit("A-13")],
    ["another start", visit("A-12", A_DAY), visit("A-12", "2027-01-12T10:00:00.000Z")],
    ["no reference", visit("A-12"), { booking: null }],
    [
      "another service",
      visit("A-12"),
      { ...visit("A-12"), service: { ...NOWHERE, variant_id: "variant_facial" } },
    ],
  ])("sees %s as another visit", async (_what, first, second) => {
    const coverage = ["variant_massage", "variant_facial"].map((reference_id) => ({
      ...{ kind: "variant" as const, reference_id, cost: 1 },
    }))
    const [credit] = await sql<{ id: string }>(
      "select client_package_id as id from service_package_credit where client_package_id = ?",
      [await issueOne()]
    )
    const id = String(credit?.id)
    await sql("update service_package_credit set coverage = ?::jsonb where client_package_id = ?", [
      JSON.stringify(coverage),
      id,
    ])
    await use(id, first)
    await use(id, second)
    await expectSound()
  })

  it("sees the same reference of another customer as hers: a class has one, and many come", async () => {
    const [annas, beas] = [await issueOne(), await issueOne({ customer_id: "cus_bea" })]
    await use(annas, visit("class 7", A_DAY))
    await use(beas, visit("class 7", A_DAY))
    expect(await refusalsIn([use(beas, visit("class 7", A_DAY))])).toEqual(["changed_meanwhile"])
    await expectSound()
  })

  it("pays again for what was given back", async () => {
    const package_id = await issueOne()
    const first = await use(package_id, visit("A-12"))
    await giveBack(first)
    await use(package_id, visit("A-12"))
    expect(await refusalsIn([use(package_id, visit("A-12"))])).toEqual(["changed_meanwhile"])
    await expectSound()
  })

  it("is moved onto no visit that is paid for", async () => {
    const package_id = await issueOne()
    await use(package_id, visit("A-12", A_DAY))
    const other = await use(package_id, visit("A-13", A_DAY))
    const move = async (booking: object) =>
      await service.moveBooking({ actor: MANAGER, redemption_id: other.id, booking })
    expect(await refusalsIn([move({ reference: "A-12" })])).toEqual(["changed_meanwhile"])
    await move({ reference: "A-14" })
    await expectSound()
  })

  it("that an order posts for a visit paid at the desk is shown to staff, until one is given back", async () => {
    const package_id = await issueOne()
    const covers = coversOf(await reconcile({ lines: [aLine()] }))
    const used = await use(package_id, visit("A-12"))
    const lines = covers.map((cover) => ({ ...orderLine(cover), ...visit("A-12") }))
    await service.syncRedemptions(anOrder({ lines }))

    expect(await attention()).toEqual(["visit_paid_twice"])
    expect(await service.auditPackages({})).toMatchObject({ ok: false })
    await giveBack(used)
    expect(await attention()).toEqual([])
    await expectSound()
  })

  it("follows the quantity that its line has by now", async () => {
    await issueOne()
    const covers = coversOf(await reconcile({ lines: [aLine({ quantity: 2 })] }))
    const order = anOrder({ lines: covers.map((cover) => orderLine(cover)) })
    const booked = async () =>
      (
        await sql<{ booked: number | null }>(
          "select booked from service_package_redemption where order_id = 'order_1' order by id"
        )
      ).map((row) => row.booked)
    await service.syncRedemptions(order)
    expect(await booked()).toEqual([2])
    const grown = order.lines.map((one) => ({ ...one, wanted: 3, booked: 3 }))
    await service.syncRedemptions({ ...order, lines: grown })
    expect(await booked()).toEqual([3, 3])
    await expectSound()
  })

  it("was paid twice before nobody could: the migration shows it and changes nothing else", async () => {
    const [one, other, third] = [await issueOne(), await issueOne(), await issueOne()]
    const first = await use(one, visit("A-12"))
    await use(other, visit("A-13"))
    await use(third, visit("A-14"))
    await inTransaction(async (run) => {
      await run("set local session_replication_role = replica")
      await run(
        "update service_package_redemption set booking_reference = 'A-12' where booking_reference = 'A-13'"
      )
    })
    await inTransaction(async (run) => {
      for (const statement of visitsPaidTwice.up) await run(statement)
    })

    expect(await attention()).toEqual(["visit_paid_twice", "visit_paid_twice"])
    expect(await refusalsIn([use(third, visit("A-12"))])).toEqual(["changed_meanwhile"])
    await giveBack(first)
    expect(await attention()).toEqual([])
    await expectSound()
  })
})
