import type { UseSessions } from "../../src/modules/service-credit/desk/use-sessions"
import { aLine } from "./ledger-carts"
import type { LedgerModule } from "./ledger-module"
import { MANAGER } from "./packages"

/** Uses one massage of a package as staff do at the desk, past the workflow. */
export const atTheDesk =
  ({ service }: Pick<LedgerModule, "service">) =>
  async (client_package_id: string, facts: Partial<UseSessions> = {}) => {
    const { service: massage } = aLine()
    if (!massage) throw new Error("A massage is a service.")
    return await service.useSessions({
      ...{ actor: MANAGER, client_package_id, request: facts.key ?? client_package_id },
      ...{ service_credit_id: null, quantity: 1, booking: null, note: null, may_post_late: true },
      ...{ service: massage, service_title: "Massage 60", ...facts },
    })
  }
