import { claimMessages } from "./claim-messages"
import { remindExpiring } from "./remind-expiring"
import { settleMessage } from "./settle-message"
import { readToldPackages } from "./told-packages"
import { readToldWays, tellBySms } from "./told-ways"

/** What sends what is to be told. */
export const commands = { remindExpiring, claimMessages, settleMessage, tellBySms }

/** What is told, of what and on which way. */
export const reads = { listToldPackages: readToldPackages, retrieveToldWays: readToldWays }
