import { defineMiddlewares } from "@medusajs/framework/http"
import { adminPackageTemplateMiddlewares } from "./admin/package-templates/middlewares"
import { adminServiceRuleMiddlewares } from "./admin/service-packages/rules/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storePackageTemplateMiddlewares } from "./store/package-templates/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminPackageTemplateMiddlewares,
    ...adminServiceRuleMiddlewares,
    ...storeCartMiddlewares,
    ...storePackageTemplateMiddlewares,
  ],
})
