import { MANAGER, massages, SYSTEM_ACTOR, tenMassages, terms } from "../packages"
import type { Happening } from "./commands"
import { COVERAGE, type ShopInTwo } from "./shop-in-two"

type Of<Type extends Happening["type"]> = Extract<Happening, { type: Type }>

/** Splits a price over services, the first takes what does not go even. */
const shares = (price: number, count: number): number[] => {
  const even = Math.floor(price / count)
  return Array.from({ length: count }, (_, at) => (at === 0 ? price - even * (count - 1) : even))
}
const sum = (numbers: readonly number[]) => BigInt(numbers.reduce((all, one) => all + one, 0))

export const issue = async (shop: ShopInTwo, { customer, days, waits, ...sold }: Of<"issue">) => {
  const gross = shares(sold.price, sold.services.length)
  const net = gross.map((cents) => Math.floor(cents * 0.84))
  const [price, net_price] = [sum(gross), sum(net)]
  const customer_id = shop.customer(customer)
  const credits = sold.services.map((service, position) => ({
    ...{ position, units: sold.units + position, coverage: COVERAGE[service] },
    ...{ gross: gross[position] ?? 0, net: net[position] ?? 0 },
  }))
  const validity = { count: days, unit: "day" as const }
  const wanted = tenMassages({
    ...{ customer_id, pending: waits, terms: terms({ validity }) },
    ...{ price, net_price, original_price: price, standard_price: price },
    credits: credits.map((credit) =>
      massages({ ...credit, value: BigInt(credit.gross), net_value: BigInt(credit.net) })
    ),
  })
  const { service } = shop.ledger
  const command = { actor: MANAGER, key: shop.name("issue"), time_zone: "UTC", packages: [wanted] }
  const [issued] = await service.issuePackages(command)
  expect(await service.issuePackages(command)).toEqual([{ ...issued, issued: false }])

  const package_id = String(issued?.client_package_id)
  shop.packages.push(package_id)
  for (const row of await service.listServiceCredits({ client_package_id: package_id })) {
    const credit = credits.find(({ position }) => position === row.position)
    if (!credit) throw new Error(`nobody asked for credit ${row.id}`)
    shop.model.credits.set(row.id, {
      ...{ id: row.id, package_id, customer_id, coverage: credit.coverage, closed: false },
      ...{ granted: credit.units, available: credit.units, held: 0, redeemed: 0 },
      ...{ expired: 0, revoked: 0, recognized: { gross: 0, net: 0 } },
      value: { gross: credit.gross, net: credit.net },
      last_day: waits ? null : shop.model.today + days,
      valid_days: days,
    })
  }
}

export const activate = async (shop: ShopInTwo, { package: at }: Of<"activate">) => {
  const id = shop.pick(shop.packages, at)
  if (!id) return
  const waiting = shop.model.of(id).filter((credit) => credit.last_day === null && !credit.closed)
  const command = { actor: SYSTEM_ACTOR, client_package_ids: [id] }
  const { activated } = await shop.ledger.service.activatePackages(command)

  expect(activated).toEqual(waiting.length ? [id] : [])
  for (const credit of waiting) credit.last_day = shop.model.today + credit.valid_days
}

export const cancelPackage = async (
  shop: ShopInTwo,
  { package: at, force }: Of<"cancel_package">
) => {
  const id = shop.pick(shop.packages, at)
  if (!id) return
  const credits = shop.model.of(id)
  const own = new Set(credits.map((credit) => credit.id))
  const in_checkout = shop.carts.some(
    ({ affirmed, parts }) => affirmed && parts.some(({ credit }) => own.has(credit))
  )
  const cancelling = shop.ledger.service.cancelPackages({
    ...{ actor: MANAGER, client_package_ids: [id], force },
  })
  if (in_checkout && !force) {
    await expect(cancelling).rejects.toMatchObject({ code: "credits_in_checkout" })
    return
  }
  await cancelling
  for (const credit of credits) {
    shop.model.revoke(credit.id, "available", credit.available)
    credit.closed = true
  }
}

export const revoke = async (shop: ShopInTwo, { credit: at, units }: Of<"revoke">) => {
  const credit = shop.pick([...shop.model.credits.values()], at)
  if (!credit) return
  const command = {
    ...{ actor: MANAGER, key: shop.name("revoke"), client_package_id: credit.package_id },
    credits: [{ service_credit_id: credit.id, units }],
  }
  const { service } = shop.ledger
  if (credit.available < units) {
    const refused = { code: "insufficient_credits" }
    await expect(service.revokeUnits(command)).rejects.toMatchObject(refused)
    return
  }
  const first = await service.revokeUnits(command)
  expect(await service.revokeUnits(command)).toEqual(first)
  shop.model.revoke(credit.id, "available", units)
}

export const passDays = async (shop: ShopInTwo, { days, sweep }: Of<"days_pass">) => {
  await shop.goToDay(shop.model.today + days)
  for (const cart of shop.carts) cart.affirmed = false
  if (!sweep) return
  while ((await shop.ledger.service.expireDue({ limit: 3 })).more) continue
  shop.model.sweep()
}
