import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { refuseStrangeId } from "../../query"
import { refuseDeepQuery } from "../../query-depth"
import { requireRight } from "../../rights"
import { ClientPackageParams, HistoryParams } from "../../store/client-packages/validators"
import { listAdminClientPackageConfig, retrieveAdminClientPackageConfig } from "./query-config"
import { AdminGetClientPackagesParams } from "./validators"

/** Rights and input of `/admin/client-packages`. */
export const adminClientPackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/client-packages",
    middlewares: [
      requireRight("read"),
      refuseDeepQuery,
      validateAndTransformQuery(AdminGetClientPackagesParams, listAdminClientPackageConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id",
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      refuseDeepQuery,
      validateAndTransformQuery(ClientPackageParams, retrieveAdminClientPackageConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/history",
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      refuseDeepQuery,
      validateAndTransformQuery(HistoryParams, { defaults: [], isList: true, defaultLimit: 50 }),
    ],
  },
]
