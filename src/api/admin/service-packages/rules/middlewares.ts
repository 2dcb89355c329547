import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseStrangeId } from "../../../strange-id"
import { requireRight } from "../../../rights"
import { AdminGetServiceRulesParams, AdminUpsertServiceRule } from "./validators"

/** Rights and input of `/admin/service-packages/rules`. */
export const adminServiceRuleMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/rules",
    middlewares: [
      requireRight("read"),
      validateAndTransformQuery(AdminGetServiceRulesParams, { isList: true, defaultLimit: 50 }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages/rules",
    middlewares: [requireRight("edit"), validateAndTransformBody(AdminUpsertServiceRule)],
  },
  {
    methods: ["DELETE"],
    matcher: "/admin/service-packages/rules/:id",
    middlewares: [requireRight("edit"), refuseStrangeId],
  },
]
