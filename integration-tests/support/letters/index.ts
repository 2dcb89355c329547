import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { Letters } from "./service"

/** A provider of e-mails and SMS that keeps what it is handed, and behaves as a test wants it to. */
export default ModuleProvider(Modules.NOTIFICATION, { services: [Letters] })
