import {
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type {
  AdminClientPackageListParams,
  AdminGiveClientPackage,
} from "../../../types/http/client-package"
import { refuseStrangeId } from "../../strange-id"
import { requireRight } from "../../rights"
import { ClientPackageParams, HistoryParams } from "../../store/client-packages/validators"
import { listAdminClientPackageConfig, retrieveAdminClientPackageConfig } from "./query-config"
import { AdminCreateClientPackage, AdminGetClientPackagesParams } from "./validators"

// The body says which right it takes: a free package is another matter than one that was paid for.
const rightToGive = ({ source }: AdminGiveClientPackage) =>
  source === "complimentary" || source === "migrated" ? "grant" : "sell"

const mayReport = requireRight("report")

// A table takes the whole customer list out of the shop: that is another matter than looking at it.
const reportingTables = async (
  req: AuthenticatedMedusaRequest<unknown, AdminClientPackageListParams>,
  res: MedusaResponse,
  next: MedusaNextFunction
) => {
  if (req.validatedQuery.format === undefined) return next()
  return await mayReport(req, res, next)
}

/** Rights and input of `/admin/client-packages`. */
export const adminClientPackageMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/client-packages",
    middlewares: [
      requireRight("read"),
      validateAndTransformQuery(AdminGetClientPackagesParams, listAdminClientPackageConfig),
      reportingTables,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages",
    middlewares: [
      validateAndTransformBody(AdminCreateClientPackage),
      requireRight("sell", rightToGive),
      validateAndTransformQuery(ClientPackageParams, retrieveAdminClientPackageConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id",
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      validateAndTransformQuery(ClientPackageParams, retrieveAdminClientPackageConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/history",
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      validateAndTransformQuery(HistoryParams, { defaults: [], isList: true, defaultLimit: 50 }),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/earlier-visits",
    middlewares: [requireRight("read"), refuseStrangeId],
  },
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/services",
    middlewares: [requireRight("read"), refuseStrangeId],
  },
]
