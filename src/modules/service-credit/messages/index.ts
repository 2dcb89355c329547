import { claimMessages } from "./claim-messages"
import { readMessages } from "./list-messages"
import { changeMessageSettings, readMessageSettings } from "./message-settings"
import { readPreferences, setPreferences } from "./preferences"
import { remindExpiring } from "./remind-expiring"
import { sendAgain } from "./send-again"
import { settleMessage } from "./settle-message"
import { readToldPackages } from "./told-packages"
import { readToldWays, tellBySms } from "./told-ways"

/** What sends what is to be told, and who says on which way. */
export const commands = {
  remindExpiring,
  claimMessages,
  settleMessage,
  tellBySms,
  sendAgain,
  setMessagePreferences: setPreferences,
  changeMessageSettings,
}

/** What is told, of what and on which way. */
export const reads = {
  listToldPackages: readToldPackages,
  retrieveToldWays: readToldWays,
  listMessages: readMessages,
  retrieveMessagePreferences: readPreferences,
  retrieveMessageSettings: readMessageSettings,
}
