import fc from "fast-check"
import {
  applyMove,
  BUCKETS,
  EMPTY_BALANCE,
  isInPool,
  isRecognized,
  LEGAL_MOVES,
  remainingValue,
  type Balance,
  type Bucket,
  type EntryKind,
} from ".."

const issued = (units: number, amount: bigint, net_amount = amount) =>
  applyMove(EMPTY_BALANCE, {
    kind: "issue",
    from: "issued",
    to: "available",
    units,
    carried: { amount, net_amount },
  }).balance

const three = issued(3, 10_000n, 8_403n)
const redeem = { kind: "redeem", from: "available", to: "redeemed" } as const

describe("a move of the ledger", () => {
  it("issues units together with the value they carry", () => {
    expect(three).toEqual({
      ...EMPTY_BALANCE,
      available: 3,
      seq: 1,
      value: 10_000n,
      net_value: 8_403n,
    })
  })

  it("recognises the odd cent with the unit that leaves first: 33.34, 33.33, 33.33", () => {
    const first = applyMove(three, { ...redeem, units: 1 })
    const second = applyMove(first.balance, { ...redeem, units: 1 })
    const third = applyMove(second.balance, { ...redeem, units: 1 })

    expect([first, second, third].map(({ posting }) => posting.amount)).toEqual([
      3334n,
      3333n,
      3333n,
    ])
    expect(first.posting).toEqual({
      ...redeem,
      units: 1,
      amount: 3334n,
      net_amount: 2801n,
      seq: 2,
      available_after: 2,
      held_after: 0,
    })
    expect(remainingValue(third.balance)).toEqual({ amount: 0n, net_amount: 0n })
  })

  it("leaves the value where it is while units are held and let go", () => {
    const held = applyMove(three, { kind: "hold", from: "available", to: "held", units: 2 })
    const free = applyMove(held.balance, {
      kind: "release",
      from: "held",
      to: "available",
      units: 2,
    })

    expect([held.posting.amount, free.posting.amount]).toEqual([0n, 0n])
    expect(held.posting).toMatchObject({ available_after: 1, held_after: 2 })
    expect(free.balance).toEqual({ ...three, seq: 3 })
  })

  it("takes the value away with revoked units and counts ended ones as earned", () => {
    const revoked = applyMove(three, { kind: "revoke", from: "available", to: "revoked", units: 1 })
    const ended = applyMove(revoked.balance, {
      kind: "expire",
      from: "available",
      to: "expired",
      units: 2,
    })

    expect(revoked.balance).toMatchObject({ value: 6_666n, recognized_value: 0n })
    expect(ended.balance).toMatchObject({ value: 6_666n, recognized_value: 6_666n })
  })

  it("brings back with a restored unit exactly what its redemption carried", () => {
    const used = applyMove(three, { ...redeem, units: 1 })
    const { amount, net_amount } = used.posting
    const back = {
      kind: "restore",
      from: "redeemed",
      units: 1,
      carried: { amount, net_amount },
    } as const

    expect(applyMove(used.balance, { ...back, to: "available" }).balance).toEqual({
      ...three,
      seq: 3,
    })
    expect(applyMove(used.balance, { ...back, to: "expired" }).balance).toMatchObject({
      value: 10_000n,
      recognized_value: 3334n,
    })
    expect(applyMove(used.balance, { ...back, to: "revoked" }).balance).toMatchObject({
      value: 6_666n,
      recognized_value: 0n,
    })
  })

  it("knows no way back for units whose value nobody names", () => {
    const used = applyMove(three, { ...redeem, units: 1 }).balance
    const back = { kind: "restore", from: "redeemed", to: "available", units: 1 } as const

    expect(() => applyMove(used, back)).toThrow("restore must say what value its units bring along")
  })

  it("moves no more than there is, and only whole units, at least one", () => {
    expect(() => applyMove(three, { ...redeem, units: 4 })).toThrow(
      "redeem: 4 units asked of 3 available"
    )
    for (const units of [0, -1, 0.5, Number.NaN, Infinity]) {
      expect(() => applyMove(three, { ...redeem, units })).toThrow(RangeError)
    }
  })
})

const KINDS = [...new Set(LEGAL_MOVES.map(([kind]) => kind))]
const FROM = ["issued", ...BUCKETS] as const
const waysOf = (kind: EntryKind) =>
  FROM.flatMap((from) => BUCKETS.map((to) => ({ from, to, key: `${from} → ${to}` }))).map(
    (way) => ({ ...way, kind })
  )
const legalWays = (kind: EntryKind) =>
  LEGAL_MOVES.filter((move) => move[0] === kind).map(([, from, to]) => `${from} → ${to}`)

describe("of all moves one can write down", () => {
  const rich: Balance = {
    ...EMPTY_BALANCE,
    ...Object.fromEntries(BUCKETS.map((bucket) => [bucket, 5])),
    ...{
      seq: 1,
      value: 9_000n,
      net_value: 9_000n,
      recognized_value: 4_000n,
      recognized_net: 4_000n,
    },
  }
  const carried = { amount: 100n, net_amount: 100n }

  it.each(KINDS)("%s goes its legal ways, one unit at a time, and no other", (kind) => {
    const gone = waysOf(kind).filter(({ from, to }) => {
      const move = () => applyMove(rich, { kind, from, to, units: 1, carried }).balance
      if (!legalWays(kind).includes(`${from} → ${to}`)) {
        expect(move).toThrow("is no legal move")
        return false
      }
      expect(move()).toMatchObject({ [to]: 6, seq: 2, ...(from === "issued" ? {} : { [from]: 4 }) })
      return true
    })
    expect(gone.map(({ key }) => key).sort()).toEqual(legalWays(kind).sort())
  })
})

type Step = { kind: EntryKind; from: Bucket; to: Bucket; share: number }
const steps = fc.array(
  fc
    .constantFrom(...LEGAL_MOVES.filter(([kind]) => kind !== "issue"))
    .chain(([kind, from, to]) =>
      fc.nat({ max: 1000 }).map((share): Step => ({ kind, from: from as Bucket, to, share }))
    ),
  { maxLength: 40 }
)

/** Walks a credit through moves; what left the pool keeps its value in one purse per bucket. */
const walk = (units: number, amount: bigint, path: readonly Step[]) => {
  let balance = issued(units, amount, (amount * 84n) / 100n)
  const purse = new Map<Bucket, bigint>(BUCKETS.map((bucket) => [bucket, 0n]))
  const net = new Map(purse)
  const add = (to: Map<Bucket, bigint>, bucket: Bucket, more: bigint) =>
    to.set(bucket, (to.get(bucket) ?? 0n) + more)
  for (const { kind, from, to, share } of path) {
    const taken = Math.ceil((balance[from] * share) / 1000)
    if (taken === 0) continue
    const brought = (of: Map<Bucket, bigint>) =>
      ((of.get(from) ?? 0n) * BigInt(taken)) / BigInt(balance[from])
    const carried = isInPool(from)
      ? undefined
      : { amount: brought(purse), net_amount: brought(net) }
    const moved = applyMove(balance, { kind, from, to, units: taken, carried })
    balance = moved.balance
    if (!isInPool(from)) {
      add(purse, from, -moved.posting.amount)
      add(net, from, -moved.posting.net_amount)
    }
    if (!isInPool(to)) {
      add(purse, to, moved.posting.amount)
      add(net, to, moved.posting.net_amount)
    }
  }
  return { balance, purse }
}

describe("whatever way a credit goes", () => {
  const anyWalk = fc.tuple(
    fc.integer({ min: 1, max: 50 }),
    fc.bigInt({ min: 0n, max: 100_000n }),
    steps
  )

  it("every unit is in one bucket, and none is owed", () => {
    fc.assert(
      fc.property(anyWalk, ([units, amount, path]) => {
        const { balance } = walk(units, amount, path)
        expect(BUCKETS.every((bucket) => balance[bucket] >= 0)).toBe(true)
        expect(BUCKETS.reduce((all, bucket) => all + balance[bucket], 0)).toBe(units)
      })
    )
  })

  it("every cent is in the credit, earned, or gone with the units that left", () => {
    fc.assert(
      fc.property(anyWalk, ([units, amount, path]) => {
        const { balance, purse } = walk(units, amount, path)
        const inside = (matches: (bucket: Bucket) => boolean) =>
          BUCKETS.filter(matches).reduce((all, bucket) => all + (purse.get(bucket) ?? 0n), 0n)

        expect(balance.recognized_value).toBe(inside(isRecognized))
        expect(balance.value + inside((bucket) => !isRecognized(bucket))).toBe(amount)
        expect(balance.recognized_net <= balance.net_value).toBe(true)
      })
    )
  })

  it("no value is left where no unit is", () => {
    fc.assert(
      fc.property(anyWalk, ([units, amount, path]) => {
        const { balance } = walk(units, amount, path)
        const { amount: left } = remainingValue(balance)
        expect(left >= 0n).toBe(true)
        if (balance.available + balance.held === 0) expect(left).toBe(0n)
      })
    )
  })
})
