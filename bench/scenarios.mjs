const appointment = (index) => {
  const start = Date.UTC(2030, 0, 7, 8) + index * 3_600_000
  // Two bookings of one service stay two lines because their appointments differ.
  return { booking_starts_at: new Date(start).toISOString() }
}

/**
 * Completion of a cart with so many bookings and one shampoo. With the plugin credits pay for every
 * booking; without it money does. The shampoo makes both sides pay, through the same payment.
 */
const completion = (lines, { bar, aim }) => ({
  title: `complete, ${lines} covered ${lines === 1 ? "line" : "lines"}`,
  bar,
  aim,
  samplesPerRound: lines === 1 ? 2 : 1,
  credits: ({ massage }, samples) => ({ variant_id: massage, units: lines * samples }),
  due: ({ isCovered }) => (isCovered ? 12 : 12 + lines * 55),
  fill: async ({ post }, { region_id, variants }) => {
    const bookings = Array.from({ length: lines }, (_, index) => ({
      variant_id: variants.massage,
      quantity: 1,
      metadata: appointment(index),
    }))
    const items = [...bookings, { variant_id: variants.shampoo, quantity: 1 }]
    return (await post("/store/carts", { region_id, items })).body.cart
  },
  getReady: async ({ post }, { id }) => {
    const { payment_collection } = (await post("/store/payment-collections", { cart_id: id })).body
    await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    })
  },
  run: async ({ post }, { id }) => {
    const { body, ms } = await post(`/store/carts/${id}/complete`)
    if (body.type !== "order") throw new Error(`Not completed: ${JSON.stringify(body.error)}`)
    return ms
  },
})

/** One service put into the empty cart of a signed-in customer for whom there is nothing to do. */
const addToCart = (title, { bar, aim, credits }) => ({
  title,
  bar,
  aim,
  samplesPerRound: 6,
  credits,
  due: () => 0,
  fill: async ({ post }, { region_id }) => (await post("/store/carts", { region_id })).body.cart,
  run: async ({ post }, { id }, { variants }) => {
    const line = { variant_id: variants.massage, quantity: 1, metadata: appointment(0) }
    const { body, ms } = await post(`/store/carts/${id}/line-items`, line)
    if (body.cart.total !== 55) throw new Error(`The cart costs ${body.cart.total}.`)
    return ms
  },
})

/** What is measured, with the bar and the aim of each ratio; without a bar it is for information. */
export const SCENARIOS = [
  completion(1, { bar: 1.1, aim: 1.03 }),
  completion(10, { bar: 1.15, aim: 1.05 }),
  completion(50, { bar: 1.3, aim: 1.1 }),
  addToCart("add to cart, no credits", { bar: 1.05, aim: 1.02 }),
  addToCart("add to cart, credits for another service", {
    credits: ({ facial }) => ({ variant_id: facial, units: 10 }),
  }),
]
