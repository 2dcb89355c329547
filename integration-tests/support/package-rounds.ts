import type { LedgerModule } from "./ledger-module"
import { MANAGER, massages, packagesIn, SYSTEM_ACTOR, tenMassages } from "./packages"
import type { CommandRound } from "./visit-rounds"

/** What makes, changes and ends packages. */
export const packageRounds = (ledger: LedgerModule): CommandRound[] => {
  const { service, setClock } = ledger
  const { issue, issueOne, creditOf } = packagesIn(ledger)
  const open = { credits: [massages({ units: 20 })] }
  const manager = { actor: MANAGER }
  const creditId = async (package_id: string) => (await creditOf(package_id)).id
  const until = (client_package_id: string, expires_on: string | null) => ({
    ...manager,
    changes: [{ client_package_id, expires_on }],
  })
  return [
    ["issue", 8, async () => async () => await issueOne(open)],
    [
      "issue fifty",
      8,
      async () => async () => await issue(Array.from({ length: 50 }, () => tenMassages())),
    ],
    [
      "activate",
      10,
      async () => {
        const id = await issueOne({ ...open, pending: true })
        return async () =>
          await service.activatePackages({ actor: SYSTEM_ACTOR, client_package_ids: [id] })
      },
    ],
    [
      "cancel",
      12,
      async () => {
        const id = await issueOne(open)
        return async () => await service.cancelPackages({ ...manager, client_package_ids: [id] })
      },
    ],
    [
      "correct",
      11,
      async () => {
        const client_package_id = await issueOne(open)
        const service_credit_id = await creditId(client_package_id)
        return async () =>
          await service.correctCredit({
            ...manager,
            ...{ client_package_id, service_credit_id, delta: -1 },
          })
      },
    ],
    [
      "revoke",
      7,
      async () => {
        const client_package_id = await issueOne(open)
        const credits = [{ service_credit_id: await creditId(client_package_id), units: 1 }]
        return async () => await service.revokeUnits({ ...manager, client_package_id, credits })
      },
    ],
    [
      "another last day",
      11,
      async () => {
        const id = await issueOne(open)
        return async () => await service.changeExpiry(until(id, "2100-01-31"))
      },
    ],
    [
      "pause",
      11,
      async () => {
        const client_package_id = await issueOne(open)
        const changes = [{ client_package_id, until: null }]
        return async () => await service.freezePackages({ ...manager, changes })
      },
    ],
    [
      "assign",
      9,
      async () => {
        const client_package_id = await issueOne(open)
        const customer = { id: "cus_ben", email: null, name: "Ben" }
        return async () => await service.assignPackage({ ...manager, client_package_id, customer })
      },
    ],
    [
      "note",
      8,
      async () => {
        const client_package_id = await issueOne(open)
        const note = { client_package_id, kind: "other" as const, text: "left her scarf" }
        return async () => await service.writeNote({ ...manager, ...note })
      },
    ],
    ["team", 7, async () => async () => await service.setTeam({ team: [] })],
    [
      "sweep",
      10,
      async () => {
        await issueOne(open)
        await setClock("4 months")
        return async () => await service.expireDue({ limit: 5 })
      },
    ],
  ]
}
