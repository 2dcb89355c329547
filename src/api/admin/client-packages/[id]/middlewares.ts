import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { AdminResolvePackageAttention as AdminResolvePackageAttentionBody } from "../../../../types/http/package-changes"
import { refuseStrangeId } from "../../../strange-id"
import { requireRight } from "../../../rights"
import { ClientPackageParams } from "../../../store/client-packages/validators"
import { retrieveAdminClientPackageConfig } from "../query-config"
import {
  AdminAssignPackage,
  AdminChangePackageExpiry,
  AdminCorrectServiceCredit,
  AdminFreezePackage,
  AdminReinstatePackage,
  AdminResolvePackageAttention,
  AdminUnfreezePackage,
} from "./validators"

const answersPackage = [
  validateAndTransformQuery(ClientPackageParams, retrieveAdminClientPackageConfig),
]

// Taking sessions back ends a part of the package; having looked at it does not.
const rightToResolve = ({ action }: AdminResolvePackageAttentionBody) =>
  action === "revoke" ? "cancel" : "edit"

/** Rights and input of what changes a package. */
export const adminPackageChangeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/expiry",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminChangePackageExpiry),
      ...answersPackage,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/corrections",
    middlewares: [
      requireRight("correct"),
      refuseStrangeId,
      validateAndTransformBody(AdminCorrectServiceCredit),
      ...answersPackage,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/attention/resolve",
    middlewares: [
      refuseStrangeId,
      validateAndTransformBody(AdminResolvePackageAttention),
      requireRight("edit", rightToResolve),
      ...answersPackage,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/assign",
    middlewares: [
      requireRight("cancel"),
      refuseStrangeId,
      validateAndTransformBody(AdminAssignPackage),
      ...answersPackage,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/reinstate",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminReinstatePackage),
      ...answersPackage,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/freeze",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminFreezePackage),
      ...answersPackage,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/unfreeze",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminUnfreezePackage),
      ...answersPackage,
    ],
  },
]
