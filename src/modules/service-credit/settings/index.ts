import { changeSettings } from "./change-settings"
import { setTeam } from "./set-team"
import { listTeam } from "./team"

/** Who may do what, and in which zone the shop's days are meant. */
export const commands = { setTeam, changeSettings }

/** Who has which role. */
export const reads = { listTeam }
