import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseStrangeId } from "../../strange-id"
import { requireRight } from "../../rights"
import { listPackageTemplateConfig, retrievePackageTemplateConfig } from "./query-config"
import {
  AdminCreatePackageTemplate,
  AdminExtendTemplateCoverage,
  AdminGetPackageTemplateParams,
  AdminGetPackageTemplatesParams,
  AdminNoBody,
  AdminPublishPackageTemplate,
  AdminUpdatePackageTemplate,
} from "./validators"

const answersOne = validateAndTransformQuery(
  AdminGetPackageTemplateParams,
  retrievePackageTemplateConfig
)

/** Rights and input of `/admin/package-templates`. */
export const adminPackageTemplateMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/package-templates",
    middlewares: [
      requireRight("read"),
      validateAndTransformQuery(AdminGetPackageTemplatesParams, listPackageTemplateConfig),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-templates",
    middlewares: [
      requireRight("edit"),
      validateAndTransformBody(AdminCreatePackageTemplate),
      answersOne,
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/package-templates/:id",
    middlewares: [requireRight("read"), refuseStrangeId, answersOne],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-templates/:id",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminUpdatePackageTemplate),
      answersOne,
    ],
  },
  {
    methods: ["DELETE"],
    matcher: "/admin/package-templates/:id",
    middlewares: [requireRight("edit"), refuseStrangeId],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-templates/:id/publish",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminPublishPackageTemplate),
      answersOne,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-templates/:id/archive",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminNoBody),
      answersOne,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-templates/:id/extend-coverage",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminExtendTemplateCoverage),
      answersOne,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/package-templates/:id/duplicate",
    middlewares: [
      requireRight("edit"),
      refuseStrangeId,
      validateAndTransformBody(AdminNoBody),
      answersOne,
    ],
  },
]
