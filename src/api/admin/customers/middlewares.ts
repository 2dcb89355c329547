import type { MiddlewareRoute } from "@medusajs/framework/http"
import { requireRight } from "../../rights"
import { refuseStrangeId } from "../../strange-id"

const DATA = "/admin/customers/:id/package-data"

/** Rights of what is done about what the plugin keeps of a customer. */
export const adminCustomerMiddlewares: MiddlewareRoute[] = [
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
