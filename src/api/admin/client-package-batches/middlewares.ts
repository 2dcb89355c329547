import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseStrangeId } from "../../strange-id"
import { requireRight } from "../../rights"
import {
  AdminCreateClientPackageBatch,
  AdminGetClientPackageBatchesParams,
  AdminUndoClientPackageBatch,
} from "./validators"

/** Rights and input of `/admin/client-package-batches`. */
export const adminClientPackageBatchMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/client-package-batches",
    middlewares: [
      requireRight("read"),
      validateAndTransformQuery(AdminGetClientPackageBatchesParams, {
        defaults: [],
        isList: true,
        defaultLimit: 20,
      }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-package-batches",
    // Ten thousand ids are longer than what Medusa reads of a body.
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [requireRight("grant"), validateAndTransformBody(AdminCreateClientPackageBatch)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/client-package-batches/:id",
    middlewares: [requireRight("read"), refuseStrangeId],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-package-batches/:id/undo",
    middlewares: [
      requireRight("cancel"),
      refuseStrangeId,
      validateAndTransformBody(AdminUndoClientPackageBatch),
    ],
  },
]
