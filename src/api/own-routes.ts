/** Where every route of the plugin lies; what concerns all of them is said once, for these paths. */
export const OWN_ROUTES = [
  "/admin/client-packages",
  "/admin/client-package-batches",
  "/admin/package-redemptions",
  "/admin/package-templates",
  "/admin/service-packages",
  "/admin/customers/:id/package-data",
  "/admin/customers/:id/package-messages",
  "/admin/orders/:id/package-credits",
  "/store/client-packages",
  "/store/package-messages",
  "/store/package-redemptions",
  "/store/package-templates",
  "/store/carts/:id/package-credits",
] as const

const asPattern = (route: string) => `${route.replace(/:id/g, "[^/]+")}(?:/|$)`

const ANY = new RegExp(`^(?:${OWN_ROUTES.map(asPattern).join("|")})`, "i")

/** Whether a path leads to a route of the plugin. */
export const isOwnRoute = (path: string): boolean => ANY.test(path)
