import { changeSettings } from "./change-settings"
import { leaveTeam } from "./leave-team"
import { makeOwner } from "./make-owner"
import { setTeam } from "./set-team"
import { listTeam } from "./team"

/** Who may do what, and in which zone the shop's days are meant. */
export const commands = { setTeam, leaveTeam, makeOwner, changeSettings }

/** Who has which role. */
export const reads = { listTeam }
