import * as audit from "./audit"
import * as batches from "./batches"
import * as changes from "./changes"
import * as checkout from "./checkout"
import * as desk from "./desk"
import * as issuing from "./issuing"
import * as limits from "./limits"
import * as messages from "./messages"
import * as money from "./money"
import * as persons from "./persons"
import * as selling from "./selling"
import * as settings from "./settings"
import * as time from "./time"
import * as views from "./views"

/** Everything the module does, by the name of its method: each runs in one transaction, all or nothing. */
export const COMMANDS = {
  ...limits.commands,
  ...issuing.commands,
  ...checkout.commands,
  ...desk.commands,
  ...changes.commands,
  ...money.commands,
  ...selling.commands,
  ...batches.commands,
  ...time.commands,
  ...settings.commands,
  ...persons.commands,
  ...messages.commands,
}

/** Everything the module tells, by the name of its method. */
export const READS = {
  ...limits.reads,
  ...issuing.reads,
  ...checkout.reads,
  ...desk.reads,
  ...changes.reads,
  ...money.reads,
  ...selling.reads,
  ...batches.reads,
  ...time.reads,
  ...settings.reads,
  ...messages.reads,
  ...views.reads,
  ...audit.reads,
  ...persons.reads,
}
