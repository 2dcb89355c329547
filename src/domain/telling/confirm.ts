import type { PackageSource } from "../package-source"

/** A package that was given, and what whoever gave it has said about telling. */
export type Confirmable = {
  source: PackageSource
  batch_id?: string | null
  notify?: boolean | null
}

/**
 * Whether a new package is confirmed to its customer. What one person buys or is given is; what moved in from
 * another system, or went to many at once, only where somebody has ticked it.
 */
export const isConfirmed = ({ source, batch_id, notify }: Confirmable): boolean =>
  notify ?? (source !== "migrated" && !batch_id)
