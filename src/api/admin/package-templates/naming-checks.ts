import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checksOf } from "../../../modules/package-template/checks-error"

type Handler<Body> = (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => Promise<void>

/** Runs a handler; when something blocks a sale, the 400 names it in `checks`, each with its remedy. */
export const namingChecks =
  <Body = unknown>(handle: Handler<Body>): Handler<Body> =>
  async (req, res) => {
    try {
      await handle(req, res)
    } catch (error) {
      const checks = checksOf(error)
      if (!checks) throw error
      const message = checks.map((check) => check.message).join(" ")
      res.status(400).json({ type: "invalid_data", message, checks })
    }
  }
