import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { InstantPayments } from "./service"

/** A payment provider that has the money the moment it is asked for, like many cards and wallets. */
export default ModuleProvider(Modules.PAYMENT, { services: [InstantPayments] })
