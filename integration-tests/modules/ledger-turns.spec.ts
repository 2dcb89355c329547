import { setTimeout as wait } from "node:timers/promises"
import { ledgerModuleSuite } from "../support/ledger-module"
import { packagesIn } from "../support/packages"

const SHORT = { wait: 400, turn: 300 }
const never = async () => await new Promise<never>(() => undefined)

ledgerModuleSuite((ledger) => {
  const { service, sql } = ledger
  const { issueOne } = packagesIn(ledger)
  /** What those hear whose work did not go through. */
  const codesOf = async (work: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map((outcome) =>
      outcome.status === "rejected" ? Object(outcome.reason).code : "done"
    )
  const locks = async () => await sql("select 1 from pg_locks where locktype = 'advisory'")

  describe("work that comes to no end", () => {
    it("ends with its turn, and gives back its place, its lock and its connection", async () => {
      const turns = ["order:1", "order:2", "order:3"].map(
        async (name) => await service.withLock(name, never, SHORT)
      )

      expect(await codesOf(turns)).toEqual(["try_again", "try_again", "try_again"])
      expect(await locks()).toEqual([])
      expect(await service.withLock("order:1", async () => "sold", SHORT)).toBe("sold")
    })

    it("keeps whoever waits for a place only so long", async () => {
      const turns = ["1", "2", "3"].map(
        async (name) => await service.withLock(name, never, { ...SHORT, turn: 900 })
      )
      const fourth = service.withLock("4", async () => "sold", SHORT)

      expect(await codesOf([fourth])).toEqual(["try_again"])
      await codesOf(turns)
      expect(await service.withLock("4", async () => "sold", SHORT)).toBe("sold")
    })
  })

  describe("commands that wait for one order", () => {
    it("keep no connection and no place: the shop goes on selling", async () => {
      let go = () => {}
      const open = new Promise<void>((resolve) => (go = resolve))
      const limits = { wait: 20_000, turn: 20_000 }
      const first = service.withLock("order:1", async () => await open, limits)
      const others = Array.from(
        { length: 60 },
        async (_, nth) => await service.withLock("order:1", async () => nth, limits)
      )
      await wait(100)

      expect(await locks()).toHaveLength(1)
      expect(await service.withLock("order:2", async () => await issueOne(), limits)).toBeTruthy()
      go()
      await first
      expect(await Promise.all(others)).toHaveLength(60)
    })

    it("run one after the other, in the order in which they came", async () => {
      const seen: string[] = []
      const step = async (name: string) => {
        seen.push(`${name} begins`)
        await wait(20)
        seen.push(`${name} ends`)
      }
      await Promise.all(
        ["a", "b"].map(
          async (name) => await service.withLock("order:1", async () => await step(name))
        )
      )

      expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"])
    })
  })
})
