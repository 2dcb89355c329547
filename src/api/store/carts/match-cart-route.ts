import type { CartRoute } from "../../../types/options"

/** A route that a request asks for, and what its path says. */
export type MatchedRoute = { route: CartRoute; params: Record<string, string> }

const partsOf = (path: string): string[] =>
  (path.split("?")[0] ?? "").split("/").filter((part) => part !== "")

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const paramsOf = (matcher: string, path: string): Record<string, string> | null => {
  const [wanted, given] = [partsOf(matcher), partsOf(path)]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const said = given[at] ?? ""
    if (part.startsWith(":")) params[part.slice(1)] = decoded(said)
    else if (part.toLowerCase() !== said.toLowerCase()) return null
  }
  return params
}

/** Finds the first of the routes that a request asks for, by method and path, as Medusa's own router reads them. */
export const matchCartRoute = (
  routes: readonly CartRoute[],
  { method, path }: { method: string; path: string }
): MatchedRoute | null => {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.matcher, path) : null
    if (params) return { route, params }
  }
  return null
}
