import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { requireRight } from "../../../rights"
import { AdminMessagePreviewParams } from "./validators"

/** Rights and input of looking at a message, and of having it sent to oneself. */
export const adminMessagePreviewMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/service-packages/message-preview",
    middlewares: [
      requireRight("settings"),
      validateAndTransformQuery(AdminMessagePreviewParams, { defaults: [], isList: false }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/service-packages/message-preview",
    middlewares: [requireRight("settings"), validateAndTransformBody(AdminMessagePreviewParams)],
  },
]
