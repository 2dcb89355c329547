import { randomUUID } from "node:crypto"
import type { Login } from "../../scripts/demo/people"
import type { Api, Session } from "./http"

/** Somebody in the shop; a guest has no id. */
export type Visitor = { id: string | null; session: Session }
/** A registered customer who is signed in. */
export type Customer = Login & { id: string; session: Session }

/** Who can come through the door: guests, known customers, new ones, and staff through the back. */
export const visitorsOf = (api: Api, publishable_key: string) => {
  const guest = { id: null, session: { headers: { "x-publishable-api-key": publishable_key } } }

  const token = async (path: string, login: Login) =>
    (await api.post<{ token: string }>(`/auth/${path}`, login)).data.token
  const bearing = (jwt: string, session: Session): Session => ({
    headers: { ...session.headers, authorization: `Bearer ${jwt}` },
  })

  const signIn = async (customer: Login & { id: string }): Promise<Customer> => ({
    ...customer,
    session: bearing(await token("customer/emailpass", customer), guest.session),
  })

  /** Opens an account through the shop front, as a stranger would, and signs in. */
  const register = async (
    first_name = "Nina",
    email = `${randomUUID()}@example.com`
  ): Promise<Customer> => {
    const login = { email, password: "for-this-test" }
    const invitation = bearing(await token("customer/emailpass/register", login), guest.session)
    const { data } = await api.post<{ customer: { id: string } }>(
      "/store/customers",
      { email, first_name, last_name: "Neu" },
      invitation
    )
    return await signIn({ ...login, id: data.customer.id })
  }

  const signInStaff = async (login: Login): Promise<Session> =>
    bearing(await token("user/emailpass", login), { headers: {} })

  return { guest, signIn, register, signInStaff }
}
