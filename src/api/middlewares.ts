import { defineMiddlewares } from "@medusajs/framework/http"
import { adminClientPackageBatchMiddlewares } from "./admin/client-package-batches/middlewares"
import { adminPackageChangeMiddlewares } from "./admin/client-packages/[id]/middlewares"
import { adminCancelPackageMiddlewares } from "./admin/client-packages/[id]/cancel/middlewares"
import { adminPackageMessageMiddlewares } from "./admin/client-packages/[id]/messages/middlewares"
import { adminPackagePaymentMiddlewares } from "./admin/client-packages/[id]/payments/middlewares"
import { adminClientPackageActionMiddlewares } from "./admin/client-packages/actions/middlewares"
import { adminPackageNoteMiddlewares } from "./admin/client-packages/[id]/notes/middlewares"
import { adminClientPackageMiddlewares } from "./admin/client-packages/middlewares"
import { adminPackageRedemptionMiddlewares } from "./admin/package-redemptions/middlewares"
import { adminCustomerMiddlewares } from "./admin/customers/middlewares"
import { adminOrderMiddlewares } from "./admin/orders/middlewares"
import { adminPackageTemplateMiddlewares } from "./admin/package-templates/middlewares"
import { adminServicePackagesMiddlewares } from "./admin/service-packages/middlewares"
import { adminMessagePreviewMiddlewares } from "./admin/service-packages/message-preview/middlewares"
import { adminServiceRuleMiddlewares } from "./admin/service-packages/rules/middlewares"
import { adminUserMiddlewares } from "./admin/users/middlewares"
import { adminWorkflowMiddlewares } from "./admin/workflows-executions/middlewares"
import { guardCoreFields } from "./core-fields"
import { orderTransferMiddlewares } from "./order-transfers"
import { OWN_ROUTES } from "./own-routes"
import { refuseDeepQuery } from "./query-depth"
import { codeRefusals } from "./store/coded-refusals"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storeClientPackageMiddlewares } from "./store/client-packages/middlewares"
import { storePackageMessageMiddlewares } from "./store/package-messages/middlewares"
import { storePackageRedemptionMiddlewares } from "./store/package-redemptions/middlewares"
import { storePackageTemplateMiddlewares } from "./store/package-templates/middlewares"
import { sayTryAgain } from "./try-again"

export default defineMiddlewares({
  routes: [
    // First of all, so that it sees what every other one answers.
    { matcher: "/store", middlewares: [codeRefusals] },
    ...adminClientPackageMiddlewares,
    ...adminPackageMessageMiddlewares,
    ...adminPackagePaymentMiddlewares,
    ...adminCancelPackageMiddlewares,
    ...adminPackageChangeMiddlewares,
    ...adminPackageNoteMiddlewares,
    ...adminClientPackageActionMiddlewares,
    ...adminClientPackageBatchMiddlewares,
    ...adminPackageRedemptionMiddlewares,
    ...adminCustomerMiddlewares,
    ...adminOrderMiddlewares,
    ...adminPackageTemplateMiddlewares,
    ...adminServicePackagesMiddlewares,
    ...adminMessagePreviewMiddlewares,
    ...adminServiceRuleMiddlewares,
    { matcher: "/admin", middlewares: [guardCoreFields] },
    // Before every route of the plugin, whatever its method.
    ...OWN_ROUTES.map((matcher) => ({ matcher, middlewares: [sayTryAgain, refuseDeepQuery] })),
    ...adminUserMiddlewares,
    ...adminWorkflowMiddlewares,
    ...orderTransferMiddlewares,
    ...storeCartMiddlewares,
    ...storeClientPackageMiddlewares,
    ...storePackageMessageMiddlewares,
    ...storePackageRedemptionMiddlewares,
    ...storePackageTemplateMiddlewares,
  ],
})
