import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readLetters } from "../../../letters"
import { inboxPage } from "../../../page"

/** What the demo has sent, for a newcomer to look at; no shop has this page. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.type("html").send(inboxPage(readLetters(), req.query.letter))
}
