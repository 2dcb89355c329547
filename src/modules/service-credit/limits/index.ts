import { readHadOnce } from "./had-once"
import { takeLimitedUses } from "./take-limited-uses"

/** Places among the things a customer may have only once or so often. */
export const commands = { takeLimitedUses }

/** What a customer has had of them. */
export const reads = { listHadOnce: readHadOnce }
