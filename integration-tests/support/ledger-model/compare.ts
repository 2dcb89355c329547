import type { ModelCredit } from "./model"
import type { ShopInTwo } from "./shop-in-two"

type Row = Record<string, unknown>

const UNITS = "available, held, redeemed, forfeited, expired, revoked, transferred, granted"
const cents = (column: string) => `(${column} * 100)::int as ${column}`

const believed = (credit: ModelCredit) => ({
  ...{ id: credit.id, available: credit.available, held: credit.held, redeemed: credit.redeemed },
  ...{ forfeited: 0, expired: credit.expired, revoked: credit.revoked, transferred: 0 },
  ...{ granted: credit.granted, closed: credit.closed },
  ...{ value: credit.value.gross, net_value: credit.value.net },
  ...{ recognized_value: credit.recognized.gross, recognized_net: credit.recognized.net },
})

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

/** Every bucket and every amount, of credits and of redemptions, is what the model believes. */
export const expectSame = async ({ ledger, model, packages, carts, orders }: ShopInTwo) => {
  const ids = JSON.stringify(packages)
  const credits = await ledger.sql<Row & { id: string }>(
    `select id, ${UNITS}, closed, ${["value", "net_value", "recognized_value", "recognized_net"].map(cents).join(", ")}
     from service_package_credit where client_package_id in (select jsonb_array_elements_text(?::jsonb))`,
    [ids]
  )
  expect(credits.sort(byId)).toEqual([...model.credits.values()].map(believed).sort(byId))

  const redemptions = await ledger.sql<Row & { id: string }>(
    `select id, units_held, units_redeemed, ${cents("amount")}, ${cents("net_amount")} from service_package_redemption
     where client_package_id in (select jsonb_array_elements_text(?::jsonb)) and units_held + units_redeemed > 0`,
    [ids]
  )
  const held = carts.flatMap(({ parts }) => parts)
  const used = orders.flatMap((order) => order.redemptions).filter(({ units }) => units > 0)
  expect(redemptions.sort(byId)).toEqual(
    [
      ...held.map(({ id, units }) => ({
        ...{ id, units_held: units, units_redeemed: 0, amount: 0, net_amount: 0 },
      })),
      ...used.map(({ id, units, carried }) => ({
        ...{ id, units_held: 0, units_redeemed: units },
        ...{ amount: carried.gross, net_amount: carried.net },
      })),
    ].sort(byId)
  )
}

/** No package differs from its entries, and every cent ever issued is here, earned or taken back. */
export const expectBalanced = async ({ ledger, packages }: ShopInTwo) => {
  for (const client_package_id of packages) {
    const { differences } = await ledger.service.auditPackages({ client_package_id })
    expect(differences).toEqual([])
  }
  const [money] = await ledger.sql<{ sold: string; kept: string; taken_back: string }>(
    `select (select coalesce(sum(price), 0) from service_package_client_package where id in (select jsonb_array_elements_text(?::jsonb)))::text as sold,
       coalesce(sum(c.value), 0)::text as kept,
       coalesce(sum((select sum(e.amount * ((e.to_bucket = 'revoked')::int - (e.from_bucket = 'revoked')::int))
         from service_package_entry e where e.service_credit_id = c.id)), 0)::text as taken_back
     from service_package_credit c where c.client_package_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(packages), JSON.stringify(packages)]
  )
  expect(Number(money?.kept) + Number(money?.taken_back)).toBeCloseTo(Number(money?.sold), 6)
}
