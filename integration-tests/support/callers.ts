import { declaredMiddlewares, rightsOf, routesIn, type Route } from "../structure/routes"
import type { Right } from "../../src/domain/rights"
import type { Api, Session } from "./http"

/** What became of a call, as far as the caller's rights decide about it. */
type Verdict = "allowed" | "forbidden" | "sign in" | `broken: ${number}`

// These look at the body before they know which right it takes.
const BODIES: Record<string, object> = {
  "POST /admin/client-packages": {
    customer_id: "cus_nobody",
    template_id: "ptpl_none",
    source: "external",
  },
}

const nameOf = ({ method, url }: Route) => `${method} ${url}`

const verdictOf = async (request: Promise<{ status: number }>): Promise<Verdict> => {
  const status = await request.then(
    (answer) => answer.status,
    (error: { response?: { status: number } }) => error.response?.status
  )
  if (status === undefined) throw new Error("There was no answer.")
  if (status >= 500) return `broken: ${status}`
  if (status === 401) return "sign in"
  return status === 403 ? "forbidden" : "allowed"
}

const call = async (api: Api, route: Route, session: Session) => {
  const url = route.url.replace(/:\w+/g, "none")
  if (route.method === "GET") return await verdictOf(api.get(url, session))
  if (route.method === "DELETE") return await verdictOf(api.delete(url, session))
  return await verdictOf(api.post(url, BODIES[nameOf(route)] ?? {}, session))
}

/** What every admin route of the plugin says to a caller, by method and path. */
export const verdictsFor = async (api: Api, session: Session): Promise<Record<string, Verdict>> => {
  const verdicts: Record<string, Verdict> = {}
  for (const route of routesIn("admin")) verdicts[nameOf(route)] = await call(api, route, session)
  return verdicts
}

/** What every admin route has to say to somebody with these rights. */
export const verdictsOf = async (may: (right: Right) => boolean) => {
  const declared = await declaredMiddlewares()
  return Object.fromEntries(
    routesIn("admin").map((route) => {
      const rights = rightsOf(route, declared)
      return [nameOf(route), rights.every(may) ? "allowed" : "forbidden"]
    })
  )
}
