import {
  authenticate,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseDeepQuery } from "../../query-depth"
import { listStoreRedemptionConfig } from "./query-config"
import { StoreGetPackageRedemptionsParams } from "./validators"

/** Sign-in and input of `/store/package-redemptions`. */
export const storePackageRedemptionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/package-redemptions",
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      refuseDeepQuery,
      validateAndTransformQuery(StoreGetPackageRedemptionsParams, listStoreRedemptionConfig),
    ],
  },
]
