import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { refuseStrangeId } from "../../strange-id"
import { signedIn } from "../signed-in"
import { listStoreClientPackageConfig, retrieveStoreClientPackageConfig } from "./query-config"
import { ClientPackageParams, HistoryParams, StoreGetClientPackagesParams } from "./validators"

/** Sign-in and input of `/store/client-packages`. */
export const storeClientPackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/client-packages",
    middlewares: [
      ...signedIn,
      validateAndTransformQuery(StoreGetClientPackagesParams, listStoreClientPackageConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/store/client-packages/:id",
    middlewares: [
      ...signedIn,
      refuseStrangeId,
      validateAndTransformQuery(ClientPackageParams, retrieveStoreClientPackageConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/store/client-packages/:id/history",
    middlewares: [
      ...signedIn,
      refuseStrangeId,
      validateAndTransformQuery(HistoryParams, { defaults: [], isList: true, defaultLimit: 50 }),
    ],
  },
]
