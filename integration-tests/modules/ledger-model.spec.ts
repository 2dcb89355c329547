import fc from "fast-check"
import { aLife, type Happening } from "../support/ledger-model/commands"
import { expectBalanced, expectSame } from "../support/ledger-model/compare"
import { happen } from "../support/ledger-model/happen"
import { ShopInTwo } from "../support/ledger-model/shop-in-two"
import { ledgerModuleSuite } from "../support/ledger-module"

// Longer looks further: LEDGER_MODEL_SECONDS=600 npm test -- ledger-model
const SECONDS = Number(process.env.LEDGER_MODEL_SECONDS ?? 25)
const TO_SHRINK = 60

ledgerModuleSuite((ledger) => {
  const live = async (happenings: readonly Happening[], run: number) => {
    const shop = new ShopInTwo(ledger, `${run}`)
    await shop.goToDay(0)
    for (const happening of happenings) {
      await happen(shop, happening)
      await expectSame(shop)
    }
    await expectBalanced(shop)
  }

  describe("whatever happens in a shop", () => {
    it(
      "every session and every cent is where a simple model says it is",
      async () => {
        let runs = 0
        let end = performance.now() + SECONDS * 1000
        let shrinking = 0
        const life = fc.asyncProperty(aLife, async (happenings) => {
          // A run that has begun is finished: fast-check's own time limit would leave it running.
          if (performance.now() > end) return
          runs += 1
          try {
            await live(happenings, runs)
          } catch (error) {
            shrinking ||= performance.now() + TO_SHRINK * 1000
            end = shrinking
            throw error
          }
        })

        // A failure tells its seed, its path and the shortest way there.
        await fc.assert(life, { numRuns: 100 * SECONDS })

        expect(runs).toBeGreaterThan(3)
        expect(await ledger.service.auditPackages({ limit: 100_000 })).toMatchObject({ ok: true })
      },
      (SECONDS + 2 * TO_SHRINK) * 1000
    )
  })
})
