import { atTheDesk } from "./at-the-desk"
import { aCart, aLine, anOrder, checkoutsIn, coversOf, orderLine } from "./ledger-carts"
import type { LedgerModule } from "./ledger-module"
import { MANAGER, massages, packagesIn, SYSTEM_ACTOR, terms } from "./packages"

/** Does something once; what it needs is there. */
type Round = () => Promise<unknown>

/** A command, its round trips to the database, and what prepares it. */
export type CommandRound = [name: string, roundTrips: number, prepare: () => Promise<Round>]

/** What uses and gives back sessions, at the desk and for carts and orders. */
export const visitRounds = (ledger: LedgerModule): CommandRound[] => {
  const { service } = ledger
  const { issueOne } = packagesIn(ledger)
  const { reconcile, book, cancel } = checkoutsIn(ledger)
  const use = atTheDesk(ledger)
  const open = { credits: [massages({ units: 20 })] }
  const manager = { actor: MANAGER }
  return [
    [
      "use at the desk",
      6,
      async () => {
        const id = await issueOne(open)
        return async () => await use(id)
      },
    ],
    [
      "use the last session",
      6,
      async () => {
        const id = await issueOne({ credits: [massages({ units: 1 })] })
        return async () => await use(id)
      },
    ],
    [
      "use once more under the same key",
      5,
      async () => {
        const id = await issueOne(open)
        await use(id, { key: "again" })
        return async () => await use(id, { key: "again" })
      },
    ],
    [
      "use for the first time where that begins the package",
      11,
      async () => {
        const id = await issueOne({ ...open, terms: terms({ starts: "first_use" }) })
        return async () => await use(id)
      },
    ],
    [
      "give back",
      11,
      async () => {
        const { id: redemption_id } = await use(await issueOne(open))
        return async () =>
          await service.giveBackSessions({
            ...manager,
            ...{ redemption_id, policy: "always", may_correct: true },
          })
      },
    ],
    [
      "no-show",
      12,
      async () => {
        const { id: redemption_id } = await use(await issueOne(open))
        return async () => await service.markNoShow({ ...manager, redemption_id, no_show: true })
      },
    ],
    [
      "detach",
      13,
      async () => {
        const { id: redemption_id } = await use(await issueOne(open))
        return async () => await service.detachRedemption({ ...manager, redemption_id })
      },
    ],
    [
      "move",
      11,
      async () => {
        const { id: redemption_id } = await use(await issueOne(open))
        const booking = { starts_at: new Date(Date.now() + 86_400_000).toISOString() }
        return async () => await service.moveBooking({ ...manager, redemption_id, booking })
      },
    ],
    [
      "hold",
      12,
      async () => {
        await issueOne(open)
        return async () => await service.holdCart(aCart({ cart_id: "cart_h" }))
      },
    ],
    [
      "hold fifty lines",
      12,
      async () => {
        await issueOne({ credits: [massages({ units: 60 })] })
        const lines = Array.from({ length: 50 }, (_, at) => aLine({ id: `cali_${at}` }))
        return async () => await service.holdCart(aCart({ cart_id: "cart_f", lines }))
      },
    ],
    [
      "guard",
      5,
      async () => {
        await issueOne(open)
        await reconcile({ cart_id: "cart_g" })
        return async () => await service.affirmHold("cart_g")
      },
    ],
    [
      "withdraw the guard",
      5,
      async () => {
        await issueOne(open)
        await reconcile({ cart_id: "cart_w" })
        await service.affirmHold("cart_w")
        return async () => await service.withdrawAffirmation("cart_w")
      },
    ],
    [
      "post",
      20,
      async () => {
        await issueOne(open)
        const lines = coversOf(await reconcile({ cart_id: "cart_p" })).map((cover) =>
          orderLine(cover)
        )
        const order = anOrder({ order_id: "order_p", cart_id: "cart_p", lines })
        return async () => await service.syncRedemptions(order)
      },
    ],
    [
      "cancel an order",
      19,
      async () => {
        await issueOne(open)
        const order = await book({ cart_id: "cart_c" }, "order_c")
        return async () => await cancel(order)
      },
    ],
    [
      "release",
      11,
      async () => {
        await issueOne(open)
        await reconcile({ cart_id: "cart_r" })
        const result = await service.holdCart(aCart({ cart_id: "cart_r", lines: [] }))
        const surplus = "surplus" in result ? result.surplus : []
        return async () =>
          await service.releaseSurplus({ actor: SYSTEM_ACTOR, cart_id: "cart_r", surplus })
      },
    ],
  ]
}
