import type { AdminClientPackageResponse } from "../../src/types/http/client-package"
import type {
  AdminAssignPackage,
  AdminChangePackageExpiry,
  AdminCorrectServiceCredit,
  AdminFreezePackage,
  AdminFreezePackageResponse,
  AdminReinstatePackage,
  AdminResolvePackageAttention,
  AdminUnfreezePackage,
} from "../../src/types/http/package-changes"
import { useCommand } from "./use-command"

const useChange = <Body extends object, Answer = AdminClientPackageResponse>(
  id: string,
  verb: string
) => useCommand<Body, Answer>({ path: `/admin/client-packages/${id}/${verb}`, quiet: true })

/** Sets another last valid day of a package, or takes it away. */
export const useChangeExpiry = (id: string) => useChange<AdminChangePackageExpiry>(id, "expiry")

/** Corrects how many sessions of a service are left. */
export const useCorrectSessions = (id: string) =>
  useChange<AdminCorrectServiceCredit>(id, "corrections")

/** Pauses a package; the answer names the appointments that fall into the pause. */
export const useFreezePackage = (id: string) =>
  useChange<AdminFreezePackage, AdminFreezePackageResponse>(id, "freeze")

/** Lifts the pause of a package. */
export const useUnfreezePackage = (id: string) => useChange<AdminUnfreezePackage>(id, "unfreeze")

/** Brings a package back that has ended. */
export const useReinstatePackage = (id: string) => useChange<AdminReinstatePackage>(id, "reinstate")

/** Moves a package to another customer. */
export const useAssignPackage = (id: string) => useChange<AdminAssignPackage>(id, "assign")

/** Takes a package off the list of those that need a look. */
export const useResolveAttention = (id: string) =>
  useChange<AdminResolvePackageAttention>(id, "attention/resolve")
