import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { assertSeatsOfBooking } from "./assert-seats"
import { aroundCartRoutes } from "./cart-routes"
import { guardCompletionRoute } from "./guard-completion"
import { refuseStrangeId } from "../../strange-id"
import { signedIn } from "../signed-in"
import { beginToForget } from "./forget-stranger"
import { healFirst } from "./heal-first"
import { noteVisit } from "./note-visit"
import { ownCartOnly } from "./own-cart-only"
import { reconcileAfterwards } from "./reconcile-afterwards"
import { uncoverBeforeRegionChange } from "./uncover-before-region-change"
import {
  StoreApplyPackageCreditsSchema,
  StoreDeclinePackageCreditsParams,
} from "./[id]/package-credits/validators"

const CREDITS = "/store/carts/:id/package-credits"
const BESIDES = ["promotions", "shipping-methods", "taxes"]

/** Credits in a cart, and what happens around core's own cart routes. */
export const storeCartMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store", middlewares: [aroundCartRoutes] },
  {
    methods: ["GET", "POST", "DELETE"],
    matcher: CREDITS,
    middlewares: [...signedIn, refuseStrangeId, noteVisit],
  },
  { methods: ["GET"], matcher: CREDITS, middlewares: [ownCartOnly, healFirst] },
  {
    methods: ["POST"],
    matcher: CREDITS,
    middlewares: [
      validateAndTransformBody(StoreApplyPackageCreditsSchema),
      validateAndTransformQuery(
        StoreDeclinePackageCreditsParams.pick({ fields: true }),
        retrieveTransformQueryConfig
      ),
    ],
  },
  {
    methods: ["DELETE"],
    matcher: CREDITS,
    middlewares: [
      validateAndTransformQuery(StoreDeclinePackageCreditsParams, retrieveTransformQueryConfig),
    ],
  },
  { methods: ["GET"], matcher: "/store/carts/:id", middlewares: [healFirst] },
  ...BESIDES.map((what): MiddlewareRoute => ({
    methods: ["POST", "DELETE"],
    matcher: `/store/carts/:id/${what}`,
    middlewares: [healFirst],
  })),
  {
    methods: ["POST"],
    matcher: "/store/carts/:id",
    middlewares: [beginToForget, uncoverBeforeRegionChange, reconcileAfterwards],
  },
  { methods: ["POST"], matcher: "/store/carts", middlewares: [reconcileAfterwards] },
  { methods: ["POST"], matcher: "/store/carts/:id/complete", middlewares: [guardCompletionRoute] },
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/customer",
    middlewares: [beginToForget, reconcileAfterwards],
  },
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/line-items",
    middlewares: [beginToForget, assertSeatsOfBooking, reconcileAfterwards],
  },
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/line-items/:line_id",
    middlewares: [assertSeatsOfBooking],
  },
  {
    methods: ["POST", "DELETE"],
    matcher: "/store/carts/:id/line-items/:line_id",
    middlewares: [beginToForget, reconcileAfterwards],
  },
]
