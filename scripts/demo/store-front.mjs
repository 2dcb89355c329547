/** The few calls a shop front makes, as one customer or none; anything but an answer is thrown. */
export const storeFront = ({ url, publishable_key, region_id }) => {
  const headers = { "content-type": "application/json", "x-publishable-api-key": publishable_key }

  const call = async (method, path, body) => {
    const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) })
    const answer = await response.json()
    if (response.ok) return answer
    throw new Error(`${method} ${path} answered ${response.status}: ${answer.message}`)
  }
  const get = async (path) => await call("GET", path)
  const post = async (path, body = {}) => await call("POST", path, body)

  const signIn = async ({ email, password }) => {
    const { token } = await post("/auth/customer/emailpass", { email, password })
    headers.authorization = `Bearer ${token}`
  }

  const fillCart = async (lines) => {
    let { cart } = await post("/store/carts", { region_id })
    for (const line of lines) {
      cart = (await post(`/store/carts/${cart.id}/line-items`, { quantity: 1, ...line })).cart
    }
    return cart
  }

  const checkOut = async (cart) => {
    if (cart.total > 0) {
      const { payment_collection } = await post("/store/payment-collections", { cart_id: cart.id })
      await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
    }
    const { type, order, error } = await post(`/store/carts/${cart.id}/complete`)
    if (type !== "order") throw new Error(`The cart was not completed: ${error.message}`)
    return order
  }

  const listPackages = async () =>
    (await get("/store/client-packages?limit=100&order=-purchased_at")).client_packages

  const payWithCredits = async (cart) => await post(`/store/carts/${cart.id}/package-credits`)

  return { signIn, fillCart, checkOut, listPackages, payWithCredits }
}
