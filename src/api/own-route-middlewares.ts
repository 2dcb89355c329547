import type { MiddlewareRoute } from "@medusajs/framework/http"
import { OWN_ROUTES } from "./own-routes"
import { refuseDeepQuery } from "./query-depth"
import { sayTryAgain } from "./try-again"

/** What stands before every route of the plugin, whatever its method. */
export const ownRouteMiddlewares: MiddlewareRoute[] = OWN_ROUTES.map((matcher) => ({
  matcher,
  middlewares: [sayTryAgain, refuseDeepQuery],
}))
