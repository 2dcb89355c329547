import type { Actor } from "../../domain/actor"
import type { AdminGiveClientPackage, PackageSource } from "./client-package"

/** How far a batch has come. */
export type BatchStatus = "queued" | "running" | "done" | "undone"

/** Why a customer of a batch got nothing. */
export type BatchSkipCode = "customer_not_found" | "purchase_limit_reached" | "batch_undone"

/** Why a package stays when its batch is undone. */
export type BatchKeptCode = "package_partly_used" | "credits_in_checkout"

/** A customer who got nothing. */
export type BatchSkip = { customer_id: string; code: BatchSkipCode }

/** A package that stays though its batch was undone. */
export type BatchKept = { customer_id: string; client_package_id: string; code: BatchKeptCode }

/** One "give to many" and how far it has come. */
export type AdminClientPackageBatchSummary = {
  id: string
  status: BatchStatus
  title: string
  source: PackageSource
  template_id: string | null
  price: number
  currency_code: string
  to: "customers" | "group" | "all"
  customer_group_id: string | null
  notify: boolean
  /** All customers of the batch: those with a package, those without and those who still wait. */
  total: number
  granted: number
  skipped_count: number
  /** How many packages stay after an undo. */
  kept_count: number
  actor: Actor
  created_at: string
  undone_at: string | null
}

/** A batch with everybody who got nothing and every package that stays; at most 1,000 of each are named. */
export type AdminClientPackageBatch = AdminClientPackageBatchSummary & {
  skipped: BatchSkip[]
  kept: BatchKept[]
}

/** Gives the same package to many customers, each at most once. */
export type AdminCreateClientPackageBatch = Pick<
  AdminGiveClientPackage,
  | "template_id"
  | "items"
  | "title"
  | "price"
  | "currency_code"
  | "starts_on"
  | "expires_on"
  | "valid_for"
> & {
  source: "external" | "complimentary" | "migrated"
  customer_ids?: string[]
  customer_group_id?: string
  all?: true
  /** Tells the customers; without it nobody is told. */
  notify?: boolean
}

/** Takes a batch back. */
export type AdminUndoClientPackageBatch = { reason?: string }

/** Query of the list of batches. */
export type AdminClientPackageBatchListParams = { limit?: number; offset?: number }

/** Answer of one batch. */
export type AdminClientPackageBatchResponse = { batch: AdminClientPackageBatch }

/** Answer of the list of batches. */
export type AdminClientPackageBatchListResponse = {
  batches: AdminClientPackageBatchSummary[]
  count: number
  offset: number
  limit: number
  count_is_capped?: true
}
