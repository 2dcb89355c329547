import type { AdminClientPackage } from "../../../src/types/http/client-package"

/** Whether time has ended a package, or sessions of it: bringing them back is another act than extending. */
export const isOver = ({ status, units }: Pick<AdminClientPackage, "status" | "units">): boolean =>
  status === "expired" || units.expired > 0

/** The message that says why nothing of a package can change; null when something can. */
export const whyFixed = (status: AdminClientPackage["status"]): string | null => {
  if (status === "cancelled") return "refusals.package_cancelled"
  return status === "pending" ? "edit.notActive" : null
}
