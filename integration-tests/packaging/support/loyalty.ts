import type { CartRef } from "../../support/checkout"
import type { Api, Session } from "../../support/http"
import type { Customer } from "../../support/visitors"
import { sqlIn } from "./databases"

type GiftCard = { id: string; code: string }
type Account = { id: string; customer_id: string | null; balance: number }
type Transaction = { type: string; amount: number; note: string | null }

/** What the loyalty plugin's own routes offer: gift cards, and accounts of store credit. */
export const loyaltyOf = (api: Api, office: Session, database: string) => {
  const issueCard = async (value: number) => {
    const card = { value, currency_code: "eur" }
    const { data } = await api.post<{ gift_card: GiftCard }>("/admin/gift-cards", card, office)
    return data.gift_card
  }

  /** Lets a gift card pay what is left of a cart; answers with what is left then. */
  const payWith = async ({ code }: GiftCard, cart: CartRef, { session }: Customer) => {
    const path = `/store/carts/${cart.id}/gift-cards`
    return (await api.post<{ cart: { total: number } }>(path, { code }, session)).data.cart.total
  }

  const ordersOf = async ({ id }: GiftCard) => {
    const path = `/admin/gift-cards/${id}/orders`
    return (await api.get<{ orders: { id: string }[] }>(path, office)).data.orders
  }

  const accounts = async () => {
    const path = "/admin/store-credit-accounts"
    return (await api.get<{ store_credit_accounts: Account[] }>(path, office)).data
      .store_credit_accounts
  }
  /** What is left on all gift cards together. */
  const leftOnCards = async () =>
    (await accounts()).reduce((sum, one) => sum + (one.customer_id ? 0 : one.balance), 0)

  /** What a customer can spend of store credit, and how it came to that. */
  const storeCreditOf = async (customer: Customer) => {
    const [account] = (await accounts()).filter(({ customer_id }) => customer_id === customer.id)
    if (!account) return { balance: 0, transactions: [] }
    const path = `/admin/store-credit-accounts/${account.id}/transactions`
    const { data } = await api.get<{ transactions: Transaction[] }>(path, office)
    const transactions = data.transactions.map(({ type, amount, note }) => ({ type, amount, note }))
    return { balance: account.balance, transactions }
  }

  /** Leaves the end of a package as a server does that stops just before it reaches the account. */
  const losePayOut = async ({ id }: { id: string }) => {
    const lost = await sqlIn(
      database,
      `with lost as (delete from store_credit_account_transaction where reference_id = $1 returning id)
       insert into service_package_planned_work (id, order_id, input, leased_until, created_at, updated_at)
       select o.id, '', jsonb_build_object('client_package_id', o.client_package_id, 'payout', true), now(), now(), now()
       from service_package_operation o, lost where o.client_package_id = $1 and o.kind = 'cancel' returning id`,
      [id]
    )
    if (lost.length !== 1) throw new Error(`${lost.length} pay-outs of ${id} were lost.`)
  }

  return { losePayOut, issueCard, payWith, ordersOf, leftOnCards, storeCreditOf }
}
