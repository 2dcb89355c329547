import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { CardPayments } from "./service"

/** A payment provider whose bank answers as the session of a test asks it to. */
export default ModuleProvider(Modules.PAYMENT, { services: [CardPayments] })
