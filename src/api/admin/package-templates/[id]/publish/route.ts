import type { z } from "@medusajs/framework/zod"
import { publishTemplateWorkflow } from "../../../../../workflows/templates/publish-template"
import { answerTemplate } from "../../answer"
import { namingChecks } from "../../naming-checks"
import type { AdminPublishPackageTemplate } from "../../validators"

/** Puts a template on sale, or names what is in the way. */
export const POST = namingChecks<z.infer<typeof AdminPublishPackageTemplate>>(async (req, res) => {
  const { result } = await publishTemplateWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", product: req.validatedBody.product },
  })
  res.json(await answerTemplate(req.scope, result, req.queryConfig.fields))
})
