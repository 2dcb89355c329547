import type { UseSessions } from "../../src/modules/service-credit/desk/use-sessions"
import { aLine, checkoutsIn, coversOf } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, massages, packagesIn, terms } from "../support/packages"
import { refusalsIn } from "../support/refusals"

type Visit = { id: string; package_id: string }

ledgerModuleSuite((ledger) => {
  const { service, setClock } = ledger
  const { issueOne, creditOf } = packagesIn(ledger)
  const { reconcile, book, cancel } = checkoutsIn(ledger)

  const use = async (client_package_id: string, facts: Partial<UseSessions> = {}) =>
    await service.useSessions({
      ...{ actor: MANAGER, client_package_id, request: facts.key ?? client_package_id },
      ...{ service_credit_id: null, quantity: 1, booking: null, note: null, may_post_late: true },
      service: aLine().service ?? {
        variant_id: "",
        product_id: "",
        type_id: null,
        collection_id: null,
        tag_ids: [],
        category_ids: [],
      },
      service_title: "Massage 60",
      ...facts,
    })
  const giveBack = async (redemption_id: string, policy: "always" | "never" = "always") =>
    await service.giveBackSessions({
      ...{ actor: MANAGER, redemption_id, policy, quantity: 1, may_correct: true },
    })
  const miss = async (redemption_id: string, no_show: boolean) =>
    await service.markNoShow({ actor: MANAGER, redemption_id, no_show, quantity: 1 })

  const expectSound = async () => {
    expect(await service.auditPackages({})).toMatchObject({ ok: true, differences: [] })
  }

  /** Everything that can happen to a package with a visit of two sessions, by name. */
  const HAPPENINGS: Record<string, (visit: Visit) => Promise<unknown>> = {
    use: async ({ package_id }) => await use(package_id),
    "give back": async ({ id }) => await giveBack(id),
    lose: async ({ id }) => await giveBack(id, "never"),
    miss: async ({ id }) => await miss(id, true),
    "come after all": async ({ id }) => await miss(id, false),
    detach: async ({ id }) => await service.detachRedemption({ actor: MANAGER, redemption_id: id }),
    move: async ({ id }) => {
      const booking = { starts_at: "2026-01-02T10:00:00.000Z" }
      await service.moveBooking({ actor: MANAGER, redemption_id: id, booking })
    },
    hold: async ({ package_id }) => await reconcile({ cart_id: `cart of ${package_id}` }),
    cancel: async ({ package_id }) =>
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [package_id] }),
    expire: async () => await service.expireDue({}),
  }
  const PAIRS = Object.keys(HAPPENINGS).flatMap((one, at) =>
    Object.keys(HAPPENINGS)
      .slice(at)
      .map((other) => [one, other] as const)
  )
  const EXPECTED = new Set([
    "changed_meanwhile",
    "exceeds_total",
    "insufficient_credits",
    "package_cancelled",
    "package_expired",
    "package_not_active",
    "package_exhausted",
    "credits_held_elsewhere",
  ])

  it("leaves every unit in one place, whatever two things happen at once", async () => {
    for (const [one, other] of PAIRS) {
      const package_id = await issueOne({ credits: [massages({ units: 4 })] })
      const { id } = await use(package_id, { quantity: 2 })
      const happen = [HAPPENINGS[one], HAPPENINGS[other]]
      const refused = await refusalsIn(
        happen.flatMap((work) => (work ? [work({ id, package_id }), work({ id, package_id })] : []))
      )
      const strange = refused.filter((code) => !EXPECTED.has(code))
      expect([one, other, strange]).toEqual([one, other, []])
      const { available, held, redeemed, forfeited, expired, revoked } = await creditOf(package_id)
      expect(available + held + redeemed + forfeited + expired + revoked).toBe(4)
    }
    await expectSound()
  }, 240_000)

  it("uses the last session once, and a session once for a key", async () => {
    const package_id = await issueOne({ credits: [massages({ units: 1 })] })
    const key = { key: "one" }
    const refused = await refusalsIn([1, 2, 3].map(async () => await use(package_id, key)))
    expect(refused).toEqual([])
    expect(await refusalsIn([use(package_id), use(package_id)])).toEqual([
      "package_exhausted",
      "package_exhausted",
    ])
    expect(await creditOf(package_id)).toMatchObject({ available: 0, redeemed: 1 })
    await expectSound()
  })

  it("starts a package of several services once, from its desk and its orders together", async () => {
    const facial = { kind: "variant" as const, reference_id: "facial", cost: 1 }
    for (const round of [1, 2, 3]) {
      const package_id = await issueOne({
        terms: terms({ starts: "first_use" }),
        credits: [massages(), massages({ position: 1, coverage: [facial] })],
        price: 90_000n,
        net_price: 75_630n,
      })
      const lines = [aLine({ id: `cali_${round}`, variant_id: "facial" })]
      const refused = await refusalsIn([
        use(package_id),
        book({ cart_id: `cart_${round}`, lines }, `order_${round}`),
        use(package_id),
      ])
      expect(refused).toEqual([])
      await cancel({
        ...{ order_id: `order_${round}`, cart_id: null, customer_id: "cus_anna" },
        ...{ cancelled: true, lines: [] },
      })
      await service.cancelPackages({ actor: MANAGER, client_package_ids: [package_id] })
    }
    await expectSound()
  })

  it("pays for one line of an order once, from whichever package is asked first", async () => {
    const packages = [await issueOne(), await issueOne()]
    const line = { order_id: "order_1", order_line_item_id: "ordli_1" }
    const order = { ...line, original_unit_price: "55.00", bookings: 1 }
    const refused = await refusalsIn(packages.map(async (id) => await use(id, { order })))
    expect(refused).toEqual(["changed_meanwhile"])
    await expectSound()
  })

  it("pays for one booking once, from whichever package is asked first", async () => {
    const packages = await Promise.all([1, 2, 3].map(async () => await issueOne()))
    for (const starts_at of [null, "2027-01-05T10:00:00.000Z"]) {
      const booking = { reference: "A-12", starts_at, starts_text: null, staff: null }
      const using = packages.map(async (id) => await use(id, { booking, effective_at: null }))
      expect(await refusalsIn(using)).toEqual(["changed_meanwhile", "changed_meanwhile"])
    }
    await expectSound()
  })

  it("keeps what was given back apart from what a cart lets go", async () => {
    const package_id = await issueOne({ credits: [massages({ units: 3 })] })
    const { id } = await use(package_id, { quantity: 2 })
    expect(coversOf(await reconcile({ cart_id: "cart_1" }))).toHaveLength(1)
    await setClock("61 minutes")
    const refused = await refusalsIn([
      giveBack(id),
      reconcile({ cart_id: "cart_1", mode: "release" }),
      giveBack(id),
    ])
    expect(refused).toEqual([])
    expect(await creditOf(package_id)).toMatchObject({ available: 3, held: 0, redeemed: 0 })
    await expectSound()
  })
})
