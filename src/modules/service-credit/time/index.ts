import { databaseNow } from "../ledger/time"
import { expireDue } from "./expire-due"

/** What time does to packages. */
export const commands = { expireDue }

/** What time it is. */
export const reads = { retrieveNow: databaseNow }
