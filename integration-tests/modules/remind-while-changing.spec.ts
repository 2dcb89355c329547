import { judge } from "../../src/workflows/messages/judge"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, packagesIn, tenMassages } from "../support/packages"

const PACKAGES = 1_000
const SLICE = 100

ledgerModuleSuite(({ service, sql, setClock, ...ledger }) => {
  const { issue } = packagesIn({ service, sql, setClock, ...ledger })

  /** Takes what is due and looks at each once more, as whoever sends does; answers what is told. */
  const send = async () => {
    const told: string[] = []
    for (;;) {
      const messages = await service.claimMessages({ limit: 200 })
      if (!messages.length) return told
      for (const message of messages) {
        const known = await service.listToldPackages({ ids: message.client_package_ids })
        const { packages, reason } = judge(message, known)
        const { id, attempt_key, kind } = message
        if (packages && kind === "expiring") told.push(...packages.map((sold) => sold.id))
        const outcome = packages
          ? {
              status: "sent" as const,
              recipient: "her@example.com",
              locale: "en",
              notification_id: null,
            }
          : { status: "skipped" as const, reason }
        await service.settleMessage({ id, attempt_key, outcome })
      }
    }
  }

  it("reminds of each of a thousand packages once, on the day of the last day it has by then", async () => {
    await setClock(new Date("2026-09-01T09:00:00Z"))
    const ids = await issue(
      Array.from({ length: PACKAGES }, (_, at) =>
        tenMassages({ customer_id: `cus_${at}`, expires_on: "2027-01-31" })
      )
    )
    await setClock(new Date("2027-01-01T09:00:00Z"))
    const slices = Array.from({ length: PACKAGES / SLICE }, (_, at) =>
      ids.slice(at * SLICE, (at + 1) * SLICE)
    )
    const change = async () => {
      for (const slice of slices) {
        const changes = slice.map((client_package_id) => ({
          client_package_id,
          expires_on: "2027-02-02",
        }))
        await service.changeExpiry({ actor: MANAGER, changes })
      }
    }
    await Promise.all([service.remindExpiring({}), change(), service.remindExpiring({})])
    await service.remindExpiring({ limit: PACKAGES })
    expect(await send()).toEqual([])

    await setClock(new Date("2027-01-03T09:00:00Z"))
    await Promise.all([
      service.remindExpiring({ limit: PACKAGES }),
      service.remindExpiring({ limit: PACKAGES }),
    ])
    const told = await Promise.all([send(), send()])
    expect(told.flat().sort()).toEqual([...ids].sort())
  }, 120_000)
})
