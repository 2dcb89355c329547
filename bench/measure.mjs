import { setTimeout } from "node:timers/promises"
import { enter } from "./enter.mjs"
import { summarise } from "./statistics.mjs"

// Until then the engine still compiles and both databases fill their caches.
const WARM_UP_ROUNDS = 4
const CALM_MS = 40

/** Plays every scenario in both shops, round after round; answers each with its numbers. */
export const measureAll = async (scenarios, shops, rounds) => {
  const entries = []
  for (const scenario of scenarios) entries.push(await open(scenario, shops, rounds))
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const { scenario, sides, pairs } of entries) {
      for (let sample = 0; sample < scenario.samplesPerRound; sample++) {
        const pair = await measurePair(sides, (round + sample) % 2 === 0)
        if (round >= 0) pairs.push(pair)
      }
    }
    console.log(round < 0 ? "  warm-up" : `  round ${round + 1} of ${rounds}`)
  }
  return entries.map(({ scenario, pairs }) => ({ scenario, summary: summarise(pairs) }))
}

let customers = 0

const open = async (scenario, { shop, plain }, rounds) => {
  const samples = (rounds + WARM_UP_ROUNDS) * scenario.samplesPerRound
  const visit = { name: `bench-${++customers}`, samples }
  const sides = {
    shop: await enter(scenario, shop, visit),
    plain: await enter(scenario, plain, visit),
  }
  return { scenario, sides, pairs: [] }
}

// Once in either shop, right after each other; who goes first alternates.
const measurePair = async (sides, isShopFirst) => {
  const carts = { shop: await sides.shop.prepare(), plain: await sides.plain.prepare() }
  await setTimeout(CALM_MS)
  const pair = {}
  for (const name of isShopFirst ? ["shop", "plain"] : ["plain", "shop"]) {
    pair[name] = await sides[name].measure(carts[name])
  }
  return pair
}
