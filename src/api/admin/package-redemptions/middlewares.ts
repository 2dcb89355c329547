import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { refuseDeepQuery } from "../../query-depth"
import { requireRight } from "../../rights"
import { listAdminRedemptionConfig } from "./query-config"
import { AdminGetPackageRedemptionsParams } from "./validators"

/** Rights and input of `/admin/package-redemptions`. */
export const adminPackageRedemptionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/package-redemptions",
    middlewares: [
      requireRight("read"),
      refuseDeepQuery,
      validateAndTransformQuery(AdminGetPackageRedemptionsParams, listAdminRedemptionConfig),
    ],
  },
]
