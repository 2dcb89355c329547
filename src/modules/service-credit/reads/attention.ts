import type { AttentionCode } from "../../../domain/attention"
import type { PackageAttention } from "../../../types/http/client-package"

/** What a person reads about a package that needs a look. */
const SENTENCES: Record<AttentionCode, string> = {
  refunded_in_medusa: "Part of the price was refunded in Medusa. Take sessions back?",
  cancelled_after_use: "The sale was cancelled or refunded after sessions had been used.",
  order_not_covered: "An order counts on sessions that this package could not give.",
  service_deleted: "A service that this package pays for was deleted.",
  customer_deleted: "The customer who owns this package was deleted.",
  audit_difference: "The package's counts do not follow from its history.",
}

const isKnown = (code: string): code is AttentionCode => code in SENTENCES

/** The reason for a look as it goes over the wire; a code that is not on the list is none. */
export const toAttention = (code: string | null, since: string | null): PackageAttention | null =>
  code !== null && since !== null && isKnown(code)
    ? { code, message: SENTENCES[code], since }
    : null
