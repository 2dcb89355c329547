import { BUCKETS, LEGAL_MOVES, REVALUATION } from "../../../src/domain/ledger"
import { attacksOn, everythingIn } from "../../support/attacks"
import { ledgerModuleSuite } from "../../support/ledger-module"
import { annasMassages, copiesIn } from "../../support/ledger-scene"

const ENTRY = "service_package_entry"
const LEGAL_ENTRIES = [...LEGAL_MOVES, REVALUATION]
const KINDS = [...new Set(LEGAL_ENTRIES.map(([kind]) => kind))]
const SIDES = ["issued", ...BUCKETS]
const ANY_MOVE = KINDS.flatMap((kind) =>
  SIDES.flatMap((from) => SIDES.map((to) => [kind, from, to] as const))
)
const named = (move: readonly string[]) => move.join(" ")
const LEGAL = LEGAL_ENTRIES.map(named).sort()

const LEDGER = ["client_package", "credit", "operation", "entry", "hold", "redemption", "payment"]
const KEPT = "service_package_kept"

ledgerModuleSuite((ledger) => {
  const { sql } = ledger
  const { expectRefused, refusalOf, succeedsWithout } = attacksOn(ledger)

  beforeEach(async () => {
    await annasMassages(ledger)
  })

  describe("an entry", () => {
    it("is never edited, deleted, hidden or overwritten", async () => {
      const copy = await copiesIn(ledger)
      const again = copy(ENTRY, "seq = 1", { id: "'cren_again'" })
      await expectRefused([
        [KEPT, `update ${ENTRY} set units = 5 where seq = 1`],
        [KEPT, `update ${ENTRY} set amount = 0, raw_amount = service_package_raw(0)`],
        [KEPT, `update ${ENTRY} set effective_at = now() - interval '1 year'`],
        [KEPT, `update ${ENTRY} set updated_at = now()`],
        [KEPT, `update ${ENTRY} set deleted_at = now() where seq = 1`],
        [KEPT, `delete from ${ENTRY}`],
        [KEPT, `delete from ${ENTRY} where seq = (select max(seq) from ${ENTRY})`],
        [KEPT, `truncate ${ENTRY}`],
        [KEPT, `${again} on conflict (service_credit_id, seq) do update set units = 5`],
        [
          `${ENTRY}_kept`,
          copy(ENTRY, "seq = 1", {
            ...{ id: "'cren_hidden'", deleted_at: "now()" },
            seq: "(select seq + 1 from service_package_credit)",
          }),
        ],
      ])
    })

    it("would be edited and deleted, were it not for the trigger", async () => {
      const drop = `drop trigger ${ENTRY}_kept on ${ENTRY}`

      expect(await succeedsWithout(drop, `update ${ENTRY} set units = 5 where seq = 1`)).toBe(true)
      expect(await succeedsWithout(drop, `delete from ${ENTRY} where seq = 4`)).toBe(true)
      expect(await refusalOf(`delete from ${ENTRY} where seq = 4`)).toBe(KEPT)
    })

    it("makes the legal moves only, of all that can be written down", async () => {
      const copy = await copiesIn(ledger)
      const before = await everythingIn(sql)
      const refusals = new Map<string, string[]>()
      for (const [kind, from, to] of ANY_MOVE) {
        const refusal = await refusalOf(
          copy(ENTRY, "seq = 1", {
            id: "'cren_forged'",
            seq: "(select seq + 1 from service_package_credit)",
            kind: `'${kind}'`,
            from_bucket: `'${from}'`,
            to_bucket: `'${to}'`,
          })
        )
        const name = String(refusal)
        refusals.set(name, [...(refusals.get(name) ?? []), named([kind, from, to])])
      }

      // A legal one gets past the CHECK, and is then refused for moving nothing.
      expect([...refusals.keys()].sort()).toEqual([`${ENTRY}_legal`, `${ENTRY}_tied`])
      expect(refusals.get(`${ENTRY}_tied`)?.sort()).toEqual(LEGAL)
      expect(await everythingIn(sql)).toEqual(before)
    })

    it("has in the database exactly the list of moves that the domain has", async () => {
      const [check] = await sql<{ definition: string }>(
        `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = '${ENTRY}_legal'`
      )
      const words = [...String(check?.definition).matchAll(/'(\w+)'/g)].map(([, word]) => word)
      const moves = words.flatMap((_, at) =>
        at % 3 === 0 ? [words.slice(at, at + 3).join(" ")] : []
      )

      expect(moves.sort()).toEqual(LEGAL)
    })
  })

  describe("a row of the ledger", () => {
    it("is never deleted, also not with all others at once", async () => {
      await expectRefused(
        LEDGER.flatMap((name) => [
          [KEPT, `delete from service_package_${name}`] as const,
          [KEPT, `truncate service_package_${name} cascade`] as const,
        ])
      )
    })

    it.each(LEDGER)("is never emptied where %s alone would refuse it", async (name) => {
      const others = LEDGER.filter((other) => other !== name).map(
        (other) => `service_package_${other}`
      )
      const silent = others.map((one) => `alter table ${one} disable trigger ${one}_not_truncated`)
      const statements = [...silent, `truncate service_package_${name} cascade`]
      await expectRefused([[KEPT, statements.join("; ")]])
    })

    it("is never hidden by a soft delete", async () => {
      const hide = (name: string, where = "true") =>
        `update service_package_${name} set deleted_at = now() where ${where}`
      await expectRefused([
        ["service_package_client_package_kept", hide("client_package")],
        ["service_package_credit_kept", hide("credit")],
        ["service_package_redemption_kept", hide("redemption")],
        ["service_package_hold_kept", hide("hold", "status = 'active'")],
        ["service_package_hold_ends_once", hide("hold", "status = 'redeemed'")],
        ["service_package_operation_final", hide("operation")],
        [KEPT, hide("payment")],
      ])
    })

    it("of a payment is never edited", async () => {
      const less = "amount = 1, raw_amount = service_package_raw(1)"
      await expectRefused([[KEPT, `update service_package_payment set ${less}`]])
    })
  })
})
