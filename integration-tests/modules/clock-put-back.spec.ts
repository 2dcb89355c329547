import { aLine, checkoutsIn } from "../support/ledger-carts"
import { ledgerModuleSuite } from "../support/ledger-module"
import { packagesIn } from "../support/packages"

ledgerModuleSuite((ledger) => {
  const { service, setClock } = ledger
  const { issueOne, creditOf } = packagesIn(ledger)
  const { reconcile } = checkoutsIn(ledger)

  /** A cart that somebody began to complete while the database's clock was so far ahead. */
  const begunAhead = async (ahead: string) => {
    const id = await issueOne()
    await reconcile({ lines: [aLine()] })
    await setClock(ahead)
    await service.affirmHold("cart_1")
    await setClock(null)
    return id
  }

  describe("a completion that was begun by a clock ahead of time", () => {
    it("blocks its cart no more once the clock is right again", async () => {
      const id = await begunAhead("2 days")

      expect(await reconcile({ lines: [aLine({ quantity: 2 })] })).toMatchObject({ status: "held" })
      expect(await creditOf(id)).toMatchObject({ available: 8, held: 2 })
      expect(await service.affirmHold("cart_1")).toMatchObject({ earlier: "over" })
    })

    it("blocks no command on its package, and the resolver looks at it", async () => {
      const id = await begunAhead("2 days")

      expect(await service.listHoldsToResolve(10)).toMatchObject([{ cart_id: "cart_1" }])
      await service.cancelPackages({
        actor: { type: "system", id: "test", name: null },
        client_package_ids: [id],
      })
    })

    it("still counts where the clocks differ by seconds", async () => {
      await begunAhead("20 seconds")

      expect(await reconcile({ lines: [aLine({ quantity: 2 })] })).toMatchObject({
        status: "in_checkout",
      })
    })
  })
})
