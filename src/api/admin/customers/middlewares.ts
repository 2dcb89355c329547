import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { AdminPackageMessageListParams, UpdateMessagePreferences } from "../../messages"
import { requireRight } from "../../rights"
import { refuseStrangeId } from "../../strange-id"

const MESSAGES = "/admin/customers/:id/package-messages"
const DATA = "/admin/customers/:id/package-data"

/** Rights of what is done about what the plugin keeps of a customer. */
export const adminCustomerMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: MESSAGES,
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      validateAndTransformQuery(AdminPackageMessageListParams, { defaults: [], isList: true }),
    ],
  },
  {
    methods: ["POST"],
    matcher: MESSAGES,
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformBody(UpdateMessagePreferences),
    ],
  },
  { methods: ["GET"], matcher: DATA, middlewares: [requireRight("settings"), refuseStrangeId] },
  {
    methods: ["GET"],
    matcher: `${DATA}/erase`,
    middlewares: [requireRight("settings"), refuseStrangeId],
  },
  {
    methods: ["POST"],
    matcher: `${DATA}/erase`,
    middlewares: [requireRight("settings"), refuseStrangeId],
  },
]
