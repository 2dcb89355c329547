import {
  authenticate,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { StoreGetPackageTemplatesParams } from "./validators"

/** Input of `/store/package-templates`; a signed-in customer sees the prices of her groups. */
export const storePackageTemplateMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/package-templates",
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      validateAndTransformQuery(StoreGetPackageTemplatesParams, { isList: true, defaultLimit: 50 }),
    ],
  },
]
