import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  AdminPackageNotesParams,
  AdminPackageNotesResponse,
  AdminWritePackageNote,
} from "../../../../../types/http/package-note"
import { writeNoteWorkflow } from "../../../../../workflows/changes"
import { retrieveClientPackage } from "../../../../client-packages"
import { commandOf } from "../../../../command"
import { sayReplayed } from "../../../../idempotency"
import { noteOf, notesOf } from "./answer"

/** The notes of a package, newest first; hidden ones only on request. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminPackageNotesParams>,
  res: MedusaResponse<AdminPackageNotesResponse>
) => {
  const { id: client_package_id } = await retrieveClientPackage(req.scope, req.params.id ?? "")
  res.json({ notes: await notesOf(req, { client_package_id, ...req.validatedQuery }) })
}

/** Writes down what the next member of staff needs to know. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminWritePackageNote>,
  res: MedusaResponse
) => {
  const { text, kind = "other" } = req.validatedBody
  const client_package_id = req.params.id ?? ""
  const { result } = await writeNoteWorkflow(req.scope).run({
    input: { ...(await commandOf(req)), client_package_id, text, kind },
  })
  if (result.replayed) sayReplayed(res)
  res.json({ note: await noteOf(req, { client_package_id, id: result.id }) })
}
