import { frontDeskOf } from "./front-desk"
import type { Api } from "./http"
import { salesOf } from "./sales"
import type { Shop } from "./shop"
import type { Customer } from "./visitors"

/** A sale at the counter with all that one can have: part paid, a link for the rest, one session used at once. */
export const counterSaleOf = (api: Api, shop: Shop) => {
  const desk = frontDeskOf(api, shop)
  const sales = salesOf(api, shop)

  const wanted = () => ({
    template_id: shop.templates.ten_massages,
    price: 420,
    payment: { amount: 20, method: "cash" },
    payment_link: true,
    use_now: { variant_id: shop.variants.massage, quantity: 1 },
    note: "Paid 20 at the desk",
  })
  const sell = async (key: string, { id: customer_id }: Pick<Customer, "id"> = shop.anna) =>
    await desk.sell({ ...wanted(), customer_id }, shop.admin("manager"), key)

  /** One order and one package came of it, with just what was asked for. */
  const expectOneSale = async (customer: Pick<Customer, "id"> = shop.anna) => {
    const [order_id, ...others] = await sales.orderIdsOf(customer)
    expect(others).toEqual([])
    const { client_packages: packages } = await desk.list({ customer_id: [customer.id] })
    expect(packages).toMatchObject([
      {
        order_id,
        source: "sale",
        status: "active",
        price: 420,
        paid_amount: 20,
        payment_status: "partial",
        notes_count: 1,
        units: { granted: 10, available: 9, redeemed: 1 },
      },
    ])
    const order = await sales.orderOf({ order_id: order_id ?? null })
    expect(order).toMatchObject({ total: 420, tax: 67.06, pending: 400, captured: [20] })
    const open = order.collections.filter(({ status }) => status === "not_paid")
    expect(open.map(({ amount }) => amount)).toEqual([400])
    for (const sold of packages) {
      expect(await sales.paymentsOf(sold)).toMatchObject([{ amount: 20, in_medusa: true }])
    }
    await shop.audit()
  }

  return { desk, sales, wanted, sell, expectOneSale }
}
