import type { AttentionCode } from "../../../domain/attention"
import type { PackageAttention } from "../../../types/http/client-package"

/** What is stored about a package that needs a look. */
export type StoredAttention = {
  code: string | null
  details: { amount?: unknown } | null
  since: string | null
  currency_code: string
}

/** What a person reads; `amount` is what the reason is about, when it is about money. */
const SENTENCES: Record<AttentionCode, (amount: string | null) => string> = {
  refunded_in_medusa: (amount) =>
    `Refunded ${amount ?? "a part of the price"} in Medusa. Take sessions back?`,
  cancelled_after_use: () => "The sale was cancelled or refunded after sessions had been used.",
  order_not_covered: () => "An order counts on sessions that this package could not give.",
  service_deleted: () => "A service that this package pays for was deleted.",
  customer_deleted: () => "The customer who owns this package was deleted.",
  audit_difference: () => "The package's counts do not follow from its history.",
}

const isKnown = (code: string): code is AttentionCode => code in SENTENCES

/** The reason for a look as it goes over the wire; a code that is not on the list is none. */
export const toAttention = ({
  code,
  details,
  since,
  currency_code,
}: StoredAttention): PackageAttention | null => {
  if (code === null || since === null || !isKnown(code)) return null
  const { amount } = details ?? {}
  const money = typeof amount === "string" ? `${amount} ${currency_code.toUpperCase()}` : null
  return { code, message: SENTENCES[code](money), since }
}
