/** The route of the shop that each function calls. */
export const PACKAGE_ROUTES = {
  offers: "GET /store/package-templates",
  list: "GET /store/client-packages",
  retrieve: "GET /store/client-packages/:id",
  history: "GET /store/client-packages/:id/history",
  redemptions: "GET /store/package-redemptions",
  cancelPreview: "GET /store/package-redemptions/:id/cancel-preview",
  cancel: "POST /store/package-redemptions/:id/cancel",
  messages: "GET /store/package-messages",
  chooseMessages: "POST /store/package-messages",
  unsubscribe: "POST /store/package-messages/unsubscribe",
  quote: "GET /store/carts/:id/package-credits",
  apply: "POST /store/carts/:id/package-credits",
  decline: "DELETE /store/carts/:id/package-credits",
} as const

/** What a client of the packages can be asked. */
export type PackageFunction = keyof typeof PACKAGE_ROUTES

/** Method and path of a function, for the thing that an id names. */
export const callOf = (name: PackageFunction, id = ""): { method: string; path: string } => {
  const [method = "", path = ""] = PACKAGE_ROUTES[name].split(" ")
  return { method, path: path.replace(":id", encodeURIComponent(id)) }
}
