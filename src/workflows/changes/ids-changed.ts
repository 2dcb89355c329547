import type { PackagesChanged } from "../../modules/service-credit/changes/change-packages"

/** The packages that this call has changed, as their events name them. */
export const idsChanged = ({ changed }: { changed: PackagesChanged }): { id: string }[] =>
  changed.changed.flatMap(({ client_package_id: id, replayed }) => (replayed ? [] : [{ id }]))
