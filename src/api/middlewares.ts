import { defineMiddlewares } from "@medusajs/framework/http"
import { adminPackageTemplateMiddlewares } from "./admin/package-templates/middlewares"
import { adminServiceRuleMiddlewares } from "./admin/service-packages/rules/middlewares"
import { storePackageTemplateMiddlewares } from "./store/package-templates/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminPackageTemplateMiddlewares,
    ...adminServiceRuleMiddlewares,
    ...storePackageTemplateMiddlewares,
  ],
})
