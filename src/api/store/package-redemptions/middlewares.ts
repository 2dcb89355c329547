import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseStrangeId } from "../../strange-id"
import { signedIn } from "../signed-in"
import { listStoreRedemptionConfig, retrieveStoreRedemptionConfig } from "./query-config"
import {
  StoreCancelRedemption,
  StoreGetPackageRedemptionsParams,
  StoreRedemptionParams,
} from "./validators"

/** Sign-in and input of `/store/package-redemptions`. */
export const storePackageRedemptionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/package-redemptions",
    middlewares: [
      ...signedIn,
      validateAndTransformQuery(StoreGetPackageRedemptionsParams, listStoreRedemptionConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/store/package-redemptions/:id/cancel-preview",
    middlewares: [...signedIn, refuseStrangeId],
  },
  {
    methods: ["POST"],
    matcher: "/store/package-redemptions/:id/cancel",
    middlewares: [
      ...signedIn,
      refuseStrangeId,
      validateAndTransformBody(StoreCancelRedemption),
      validateAndTransformQuery(StoreRedemptionParams, retrieveStoreRedemptionConfig),
    ],
  },
]
