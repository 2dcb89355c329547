/** Calls one shop as one person; every call answers `{ body, ms }` and anything but success is thrown. */
export const caller = ({ url, publishable_key }) => {
  const headers = { "content-type": "application/json", "x-publishable-api-key": publishable_key }

  const call = async (method, path, body) => {
    const start = performance.now()
    const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) })
    const text = await response.text()
    const ms = performance.now() - start
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return { body: JSON.parse(text), ms }
  }
  const get = async (path) => await call("GET", path)
  const post = async (path, body = {}) => await call("POST", path, body)

  const login = { email: "", password: "bench-bench-bench" }
  const present = ({ token }) => (headers.authorization = `Bearer ${token}`)

  /** Opens a customer account and signs in with it; resolves to the customer's id. */
  const signUp = async (name) => {
    login.email = `${name}@studio-elbe.example`
    present((await post("/auth/customer/emailpass/register", login)).body)
    const { customer } = (await post("/store/customers", { email: login.email })).body
    present((await post("/auth/customer/emailpass", login)).body)
    return customer.id
  }

  const signInAsUser = async (user) => present((await post("/auth/user/emailpass", user)).body)

  return { get, post, signUp, signInAsUser }
}
