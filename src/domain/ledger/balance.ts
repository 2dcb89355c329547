import { leavingValue, minus, sum } from "../money"
import {
  isInPool,
  isRecognized,
  LEGAL_MOVES,
  REVALUATION,
  type Bucket,
  type EntryKind,
  type EntrySide,
} from "./moves"

/** Units of a credit by bucket. */
export type Units = Record<Bucket, number>

/** A credit's balance: its units, the value they carry, and the number of its last entry. */
export type Balance = Units & {
  seq: number
  value: bigint
  net_value: bigint
  recognized_value: bigint
  recognized_net: bigint
}

/** A move that is asked for; `carried` is what units from outside the pool bring along. */
export type Move = {
  kind: EntryKind
  from: EntrySide
  to: Bucket
  units: number
  carried?: Carried
}

/** Gross and net value that travels with units, in minor units. */
export type Carried = { amount: bigint; net_amount: bigint }

/** What a move did: the ledger line, with the balance it left behind. */
export type Posting = Move & Carried & { seq: number; available_after: number; held_after: number }

/** A credit before anything was issued to it. */
export const EMPTY_BALANCE: Balance = {
  available: 0,
  held: 0,
  redeemed: 0,
  forfeited: 0,
  expired: 0,
  revoked: 0,
  transferred: 0,
  seq: 0,
  value: 0n,
  net_value: 0n,
  recognized_value: 0n,
  recognized_net: 0n,
}

/** The value that has not been earned and has not left: what the units still here carry. */
export const remainingValue = (balance: Balance): Carried => ({
  amount: minus(balance.value, balance.recognized_value),
  net_amount: minus(balance.net_value, balance.recognized_net),
})

const NOTHING: Carried = { amount: 0n, net_amount: 0n }

// Inside the pool value stays where it is; out of it units take their share; into it they bring theirs.
const travelling = (balance: Balance, move: Move): Carried => {
  if (isInPool(move.from) && isInPool(move.to)) return NOTHING
  if (!isInPool(move.from)) {
    if (!move.carried) {
      throw new RangeError(`${move.kind} must say what value its units bring along`)
    }
    return move.carried
  }
  const units = balance.available + balance.held
  const left = remainingValue(balance)
  return {
    amount: leavingValue(left.amount, units, move.units),
    net_amount: leavingValue(left.net_amount, units, move.units),
  }
}

/**
 * Lets all that is left of a credit be worth more or less. Used units keep what they took along; where
 * no unit is left, or less than nothing would be, it throws a RangeError.
 */
export const applyRevaluation = (
  balance: Balance,
  by: Carried
): { balance: Balance; posting: Posting } => {
  const units = balance.available + balance.held
  if (units === 0) throw new RangeError("revalue: no unit is left to carry a value")
  const left = remainingValue(balance)
  if (sum([left.amount, by.amount]) < 0n || sum([left.net_amount, by.net_amount]) < 0n) {
    throw new RangeError("revalue: less than nothing would be left")
  }
  const next: Balance = {
    ...balance,
    seq: balance.seq + 1,
    value: sum([balance.value, by.amount]),
    net_value: sum([balance.net_value, by.net_amount]),
  }
  const [kind, from, to] = REVALUATION
  const move = { kind, from, to, units }
  const posting = { ...move, ...by, seq: next.seq }
  return {
    balance: next,
    posting: { ...posting, available_after: next.available, held_after: next.held },
  }
}

const isGone = (bucket: EntrySide) => bucket === "revoked" || bucket === "transferred"

const shift = (total: bigint, amount: bigint, comes: boolean, goes: boolean): bigint =>
  comes === goes ? total : comes ? sum([total, amount]) : minus(total, amount)

/**
 * Applies one legal move to a balance and says what its ledger line holds; more units than the
 * source bucket has, or a move the ledger does not know, throws a RangeError.
 */
export const applyMove = (balance: Balance, move: Move): { balance: Balance; posting: Posting } => {
  const { kind, from, to, units } = move
  if (!LEGAL_MOVES.some((legal) => legal[0] === kind && legal[1] === from && legal[2] === to)) {
    throw new RangeError(`${kind} from ${from} to ${to} is no legal move`)
  }
  if (!Number.isSafeInteger(units) || units <= 0) throw new RangeError(`cannot move ${units} units`)
  if (from !== "issued" && balance[from] < units) {
    throw new RangeError(`${kind}: ${units} units asked of ${balance[from]} ${from}`)
  }

  const { amount, net_amount } = travelling(balance, move)
  const next: Balance = { ...balance, seq: balance.seq + 1 }
  if (from !== "issued") next[from] -= units
  next[to] += units
  const arrives = from === "issued" || isGone(from)
  next.value = shift(balance.value, amount, arrives, isGone(to))
  next.net_value = shift(balance.net_value, net_amount, arrives, isGone(to))
  const earned = [isRecognized(to), isRecognized(from)] as const
  next.recognized_value = shift(balance.recognized_value, amount, ...earned)
  next.recognized_net = shift(balance.recognized_net, net_amount, ...earned)

  const posting = { ...move, amount, net_amount, seq: next.seq }
  return {
    balance: next,
    posting: { ...posting, available_after: next.available, held_after: next.held },
  }
}
