import { resolveOptions } from "../../src/modules/service-credit/loaders/options"

const route = { method: "POST", matcher: "/store/bookings", cart_id: "body.cart_id" }
const said = (options: object): string => {
  try {
    resolveOptions(options)
    return "nothing"
  } catch (error) {
    return error instanceof Error ? error.message : "nothing that can be read"
  }
}

describe("an option that is wrong", () => {
  it.each([
    [{ time_zone: "Berlin" }, "time_zone: is not a time zone; write it like Europe/Berlin"],
    [{ hold_minutes: 0 }, "hold_minutes: "],
    [{ look_back_days: 91 }, "look_back_days: "],
    [{ cart_route: [] }, "options: "],
    [{ cart_routes: [{ ...route, method: "GET" }] }, "cart_routes.0.method: "],
    [
      { cart_routes: [route, { ...route, matcher: "/bookings" }] },
      "cart_routes.1.matcher: write it like /store/booking-carts/:id/items",
    ],
    [
      { cart_routes: [{ ...route, cart_id: "query.cart_id" }] },
      "cart_routes.0.cart_id: write it like params.id, body.cart_id or response.cart.id",
    ],
    [{ messages: { text: {} } }, "messages: "],
    [
      { messages: { texts: { de: { "low.subjekt": "Fast leer" } } } },
      "messages.texts.de.low.subjekt: no message has such a text",
    ],
    [{ messages: { texts: { German: {} } } }, "messages.texts.German: "],
    [
      { messages: { texts: { de: { "low.lead": { one: "Eine" } } } } },
      "messages.texts.de.low.lead",
    ],
    [
      { messages: { templates: { low: "<p>Low</p>" } } },
      "messages.templates.low: is not a function",
    ],
    [{ messages: { provider_templates: { lower: "d-1" } } }, "messages.provider_templates"],
  ])("stops the boot with a sentence that names it: %j", (options, sentence) => {
    expect(said(options)).toContain("cannot start, its options are wrong.")
    expect(said(options)).toContain(sentence)
  })

  it.each(["params.id", "body.cart_id", "body.in.cart_id", "response.cart.id"])(
    "is none where a cart is said to be at %s",
    (cart_id) => expect(said({ cart_routes: [{ ...route, cart_id }] })).toBe("nothing")
  )
})
