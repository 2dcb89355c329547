import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { requireRight } from "../../../rights"
import { AdminActOnClientPackages } from "./validators"

/** Right and input of `/admin/client-packages/actions`. */
export const adminClientPackageActionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/actions",
    middlewares: [requireRight("edit"), validateAndTransformBody(AdminActOnClientPackages)],
  },
]
