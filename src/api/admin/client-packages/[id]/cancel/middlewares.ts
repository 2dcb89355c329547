import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseStrangeId } from "../../../../strange-id"
import { requireRight } from "../../../../rights"
import { ClientPackageParams } from "../../../../store/client-packages/validators"
import { retrieveAdminClientPackageConfig } from "../../query-config"
import { CancelPackage, RefundPreviewParams } from "./validators"

/** Rights and input of what ends a package, and of what is asked before. */
export const adminCancelPackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/refund-preview",
    middlewares: [
      requireRight("cancel"),
      refuseStrangeId,
      validateAndTransformQuery(RefundPreviewParams, {}),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/cancel",
    middlewares: [
      requireRight("cancel"),
      refuseStrangeId,
      validateAndTransformBody(CancelPackage),
      validateAndTransformQuery(ClientPackageParams, retrieveAdminClientPackageConfig),
    ],
  },
]
