import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { AdminPackageMessageListParams } from "../../../../messages"
import { requireRight } from "../../../../rights"
import { refuseStrangeId, refuseStrangeIdIn } from "../../../../strange-id"

/** Rights and input of what was told about a package. */
export const adminPackageMessageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/messages",
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      validateAndTransformQuery(AdminPackageMessageListParams, { defaults: [], isList: true }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/messages/:message_id/send-again",
    middlewares: [requireRight("redeem"), refuseStrangeId, refuseStrangeIdIn("message_id")],
  },
]
