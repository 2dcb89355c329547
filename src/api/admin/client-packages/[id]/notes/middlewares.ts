import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { nothingFound } from "../../../../../errors/refuse"
import { refuseStrangeId } from "../../../../strange-id"
import { id } from "../../../../values"
import { requireRight } from "../../../../rights"
import { AdminHidePackageNote, AdminPackageNotesParams, AdminWritePackageNote } from "./validators"

const refuseStrangeNote = (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) =>
  id.safeParse(req.params.note_id).success ? next() : next(nothingFound())

/** Rights and input of a package's notes. */
export const adminPackageNoteMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/client-packages/:id/notes",
    middlewares: [
      requireRight("read"),
      refuseStrangeId,
      validateAndTransformQuery(AdminPackageNotesParams, { defaults: [], isList: false }),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/notes",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      validateAndTransformBody(AdminWritePackageNote),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/client-packages/:id/notes/:note_id/hide",
    middlewares: [
      requireRight("redeem"),
      refuseStrangeId,
      refuseStrangeNote,
      validateAndTransformBody(AdminHidePackageNote),
    ],
  },
]
