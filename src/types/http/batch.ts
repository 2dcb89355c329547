import type { BatchStatus } from "../../domain/batch"
import type { ByHandSource } from "../../domain/package-source"
import type { Actor } from "../../domain/actor"
import type { AdminGiveClientPackage, PackageSource } from "./client-package"

export type { BatchStatus }

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

/** What an undo would take back at this moment, and what would stay because somebody has used it. */
export type BatchUndoPreview = { taken_back: number; kept: number }

/** A batch with everybody who got nothing and every package that stays; at most 1,000 of each are named. */
export type AdminClientPackageBatch = AdminClientPackageBatchSummary & {
  skipped: BatchSkip[]
  kept: BatchKept[]
  undo_preview: BatchUndoPreview
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
  source: ByHandSource
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

/** What can be done with several packages at once. */
export type ClientPackageAction =
  | {
      action: "shift_expiry"
      /** How many days later the last valid day is; earlier when negative. */
      days: number
    }
  | {
      action: "set_expiry"
      /** The last valid day; null is never. */
      expires_on: string | null
    }
  | {
      action: "freeze"
      /** How many days the pause lasts; without it until somebody lifts it. */
      days?: number
    }
  | { action: "unfreeze" }

/** Does the same with several packages. */
export type AdminActOnClientPackages = { ids: string[]; reason: string } & ClientPackageAction

/** What became of one of them; `code` and `message` say why nothing did. */
export type ClientPackageActionResult = {
  id: string
  ok: boolean
  code?: string
  message?: string
}

/** Answer of such an action, in the order of the ids. */
export type AdminActOnClientPackagesResponse = { results: ClientPackageActionResult[] }
