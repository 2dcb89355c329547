import type {
  AdminChangePackageExpiry,
  AdminClientPackage,
  AdminClientPackageResponse,
  AdminCorrectServiceCredit,
  AdminFreezePackage,
  AdminFreezePackageResponse,
  AdminPackageNoteResponse,
  AdminPackageNotesResponse,
  AdminReinstatePackage,
  AdminResolvePackageAttention,
  AdminWritePackageNote,
} from "../../src/types"
import type { Api, Session } from "./http"
import { frontDeskOf } from "./front-desk"
import type { Shop } from "./shop"

type PackageRef = { id: string }
/** Who does something, and under which Idempotency-Key; without a session it is the manager. */
export type By = { by?: Session; key?: string }

/** What managers do with a package that somebody has, over the plugin's admin routes. */
export const packageChangesOf = (api: Api, shop: Shop) => {
  const desk = frontDeskOf(api, shop)

  const configOf = ({ by = shop.admin("manager"), key }: By) => ({
    headers: { ...by.headers, ...(key && { "Idempotency-Key": key }) },
  })

  const post = async <Answer>({ id }: PackageRef, verb: string, body: object, by: By = {}) =>
    await api.post<Answer>(`/admin/client-packages/${id}/${verb}`, body, configOf(by))

  const changed = (verb: string) => async (one: PackageRef, body: object, by?: By) =>
    (await post<AdminClientPackageResponse>(one, verb, body, by)).data.client_package

  const changeExpiry = async (one: PackageRef, body: AdminChangePackageExpiry, by?: By) =>
    await changed("expiry")(one, body, by)
  const reinstate = async (one: PackageRef, body: AdminReinstatePackage, by?: By) =>
    await changed("reinstate")(one, body, by)
  const unfreeze = async (one: PackageRef, by?: By) => await changed("unfreeze")(one, {}, by)
  const freeze = async (one: PackageRef, body: AdminFreezePackage = {}, by?: By) =>
    (await post<AdminFreezePackageResponse>(one, "freeze", body, by)).data

  /** Corrects the first service of a package, unless the body names another one. */
  const correct = async (
    one: AdminClientPackage,
    delta: number,
    body: Partial<AdminCorrectServiceCredit> = {},
    by?: By
  ) => {
    const service_credit_id = one.service_credits[0]?.id
    return await changed("corrections")(one, { service_credit_id, delta, ...body }, by)
  }

  const resolve = async (one: PackageRef, body: AdminResolvePackageAttention = {}, by?: By) =>
    await changed("attention/resolve")(one, body, by)
  const assign = async (
    one: PackageRef,
    { id: customer_id }: { id: string },
    reason = "wrong account",
    by?: By
  ) => await changed("assign")(one, { customer_id, reason }, by)

  const writeNote = async (one: PackageRef, body: AdminWritePackageNote, by?: By) =>
    (await post<AdminPackageNoteResponse>(one, "notes", body, by)).data.note
  const hideNote = async (one: PackageRef, note: { id: string }, reason = "outdated", by?: By) =>
    (await post<AdminPackageNoteResponse>(one, `notes/${note.id}/hide`, { reason }, by)).data.note
  const notesOf = async ({ id }: PackageRef, params = {}) => {
    const config = { ...shop.admin("staff"), params }
    const path = `/admin/client-packages/${id}/notes`
    return (await api.get<AdminPackageNotesResponse>(path, config)).data.notes
  }

  /** A package as it is now. */
  const read = async ({ id }: PackageRef) =>
    (await api.get<AdminClientPackageResponse>(`/admin/client-packages/${id}`, shop.admin("staff")))
      .data.client_package

  /** What the history says, newest first. */
  const labelsOf = async (one: PackageRef) => (await desk.historyOf(one)).map(({ label }) => label)

  const changes = { correct, changeExpiry, reinstate, freeze, unfreeze, resolve, assign }
  return { ...desk, post, ...changes, writeNote, hideNote, notesOf, read, labelsOf }
}
