const LEAST = 3

/** What of a credit counts for whether it runs low. */
export type LowFacts = { granted: number; available: number; held: number }

const leftOf = ({ available, held }: LowFacts) => available + held

/** Whether a credit is at its last unit; of one or two everybody knows without being told. */
export const isLow = (credit: LowFacts): boolean => credit.granted >= LEAST && leftOf(credit) === 1

/** Whether it came to its last unit by this. */
export const becameLow = (before: LowFacts, after: LowFacts): boolean =>
  isLow(after) && leftOf(before) > 1
