import type { Role } from "../../src/domain/rights"
import { ledgerModuleSuite } from "../support/ledger-module"

const ROUNDS = 20

ledgerModuleSuite(({ service }) => {
  const put = async (...team: [string, Role | null][]) =>
    await service.setTeam({ team: team.map(([user_id, role]) => ({ user_id, role })) })

  describe("two owners who take each other's role at the same moment", () => {
    it("leave the team an owner: one of them is told that it needs one", async () => {
      for (let round = 0; round < ROUNDS; round++) {
        await put(["user_lea", "owner"], ["user_max", "owner"], ["user_tim", "staff"])

        const outcomes = await Promise.allSettled([
          put(["user_lea", null]),
          put(["user_max", null]),
        ])

        expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      }
    })
  })
})
