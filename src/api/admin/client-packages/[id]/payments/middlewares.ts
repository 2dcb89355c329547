import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { refuseStrangeId, refuseStrangeIdIn } from "../../../../strange-id"
import { requireRight } from "../../../../rights"
import { ClientPackageParams } from "../../../../store/client-packages/validators"
import { retrieveAdminClientPackageConfig } from "../../query-config"
import { PaymentListParams, RecordPayment, VoidPayment } from "./validators"

const answersPackage = [
  validateAndTransformQuery(ClientPackageParams, retrieveAdminClientPackageConfig),
]

/** Rights and input of `/admin/client-packages/:id/payments`. */
export const adminPackagePaymentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/payments",
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      validateAndTransformQuery(PaymentListParams, { isList: true, defaultLimit: 50 }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/payments",
    middlewares: [
      requireRight("sell"),
      refuseStrangeId,
      validateAndTransformBody(RecordPayment),
      ...answersPackage,
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/payments/:payment_id/void",
    middlewares: [
      requireRight("correct"),
      refuseStrangeId,
      refuseStrangeIdIn("payment_id"),
      validateAndTransformBody(VoidPayment),
      ...answersPackage,
    ],
  },
]
