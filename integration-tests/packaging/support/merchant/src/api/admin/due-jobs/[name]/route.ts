import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"

// Medusa's schedule runs a job under this name.
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  await req.scope.resolve(Modules.WORKFLOW_ENGINE).run(`job-${req.params.name}`, { input: {} })
  res.json({ ran: req.params.name })
}
