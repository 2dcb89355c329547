import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { AdminUpdateMessageSettings } from "../../messages"
import { requireRight } from "../../rights"
import {
  AdminAuditOrdersParams,
  AdminAuditParams,
  AdminPackageOfferParams,
  AdminUpdateServicePackagesSettings,
  AdminUpdateTeam,
} from "./validators"

/** Rights and input of what concerns the plugin as a whole. */
export const adminServicePackagesMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/me",
    middlewares: [requireRight("read")],
  },
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/team",
    middlewares: [requireRight("settings")],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages/team",
    middlewares: [requireRight("settings"), validateAndTransformBody(AdminUpdateTeam)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/settings",
    middlewares: [requireRight("read")],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages/settings",
    middlewares: [
      requireRight("settings"),
      validateAndTransformBody(AdminUpdateServicePackagesSettings),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/messages",
    middlewares: [requireRight("read")],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages/messages",
    middlewares: [requireRight("settings"), validateAndTransformBody(AdminUpdateMessageSettings)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/audit",
    middlewares: [
      requireRight("report"),
      validateAndTransformQuery(AdminAuditParams, { defaults: [], isList: false }),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/audit/orders",
    middlewares: [
      requireRight("report"),
      validateAndTransformQuery(AdminAuditOrdersParams, { defaults: [], isList: false }),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/offer",
    middlewares: [
      requireRight("read"),
      validateAndTransformQuery(AdminPackageOfferParams, { defaults: [], isList: false }),
    ],
  },
]
