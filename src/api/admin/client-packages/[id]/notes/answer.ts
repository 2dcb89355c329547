import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { notFound } from "../../../../../errors/refuse"
import { SERVICE_CREDIT_MODULE } from "../../../../../modules/service-credit"
import type { NoteQuery } from "../../../../../modules/service-credit/changes/list-notes"
import type { ServiceCreditModuleService } from "../../../../../modules/service-credit/service"

/** The notes of a package as the admin sees them. */
export const notesOf = async ({ scope }: AuthenticatedMedusaRequest, query: NoteQuery) => {
  const credits: ServiceCreditModuleService = scope.resolve(SERVICE_CREDIT_MODULE)
  return await credits.listNotes(query)
}

/** One note as the admin sees it, hidden or not. */
export const noteOf = async (
  req: AuthenticatedMedusaRequest,
  query: Required<Omit<NoteQuery, "hidden">>
) => {
  const [note] = await notesOf(req, { ...query, hidden: true })
  if (!note) {
    throw notFound("Note", query.id)
  }
  return note
}
