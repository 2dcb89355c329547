import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminHidePackageNote } from "../../../../../../../types/http/package-note"
import { hideNoteWorkflow } from "../../../../../../../workflows/changes"
import { commandOf } from "../../../../../../command"
import { sayReplayed } from "../../../../../../idempotency"
import { noteOf } from "../../answer"

/** Hides a note that no longer holds; what it said is kept. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminHidePackageNote>,
  res: MedusaResponse
) => {
  const { id: client_package_id = "", note_id = "" } = req.params
  const { reason } = req.validatedBody
  const { result } = await hideNoteWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), client_package_id, note_id, reason },
  })
  if (result.replayed) sayReplayed(res)
  res.json({ note: await noteOf(req, { client_package_id, id: note_id }) })
}
