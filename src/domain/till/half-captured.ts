/** A payment as Medusa has it, as far as it says whether it was captured: twice, in two places. */
export type CaptureFacts = {
  /** What was authorised, in minor units. */
  amount: bigint
  /** What its captures come to. */
  captured: bigint
  /** Whether Medusa has noted that all of it is captured. */
  is_noted: boolean
  is_cancelled: boolean
}

/**
 * What a capture that was cut short left behind. Medusa writes the capture first and notes on the payment
 * afterwards that it is captured; where the second fails it takes the first back, by a statement that
 * may fail as well, or take back what had gone through. `unnoted`: everything is captured and nobody
 * noted it, so that Medusa refuses to capture what is left of nothing. `unwritten`: it is noted as
 * captured and no capture says how much. Null where both agree.
 */
export const halfCaptured = ({
  amount,
  captured,
  is_noted,
  is_cancelled,
}: CaptureFacts): "unnoted" | "unwritten" | null => {
  if (is_cancelled || amount <= 0n) return null
  if (is_noted && captured < amount) return "unwritten"
  return !is_noted && captured >= amount ? "unnoted" : null
}
