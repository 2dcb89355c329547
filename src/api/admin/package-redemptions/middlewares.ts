import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseStrangeId } from "../../strange-id"
import { requireRight } from "../../rights"
import { listAdminRedemptionConfig, retrieveAdminRedemptionConfig } from "./query-config"
import {
  AdminDetachRedemption,
  AdminGetPackageRedemptionsParams,
  AdminMarkNoShow,
  AdminRestoreRedemption,
  AdminUpdatePackageRedemption,
  AdminUseSessions,
  RedemptionParams,
} from "./validators"

const answered = [validateAndTransformQuery(RedemptionParams, retrieveAdminRedemptionConfig)]

/** Rights and input of `/admin/package-redemptions`, and of using sessions of a package. */
export const adminPackageRedemptionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/package-redemptions",
    middlewares: [
      requireRight("read"),
      validateAndTransformQuery(AdminGetPackageRedemptionsParams, listAdminRedemptionConfig),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/redemptions",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformBody(AdminUseSessions),
      ...answered,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-redemptions/:id",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformBody(AdminUpdatePackageRedemption),
      ...answered,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-redemptions/:id/restore",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformBody(AdminRestoreRedemption),
      ...answered,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-redemptions/:id/no-show",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformBody(AdminMarkNoShow),
      ...answered,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-redemptions/:id/detach",
    middlewares: [
      requireRight("correct"),
      refuseStrangeId,
      validateAndTransformBody(AdminDetachRedemption),
      ...answered,
    ],
  },
]
