import type { Context } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import type { AdminClientPackageBatch } from "../../../types/http/batch"
import {
  ACT_ON_PACKAGES,
  actionRequest,
  actOnPackages,
  disturbedByAction,
  type ActOnPackages,
  type PackagesActedOn,
} from "../changes/act-on-packages"
import { grantBatch, type BatchGranted, type GrantBatch } from "./grant-batch"
import { QUEUE_BATCH, queueBatch, toQueued, type QueueBatch, type QueuedBatch } from "./queue-batch"
import {
  finishUndo,
  stopBatch,
  UNDO_BATCH,
  undoBatchPart,
  undoRequest,
  type BatchPartUndone,
  type UndoBatch,
  type UndoBatchPart,
} from "./undo-batch"
import { MoneyService } from "../money"
import { listBatches, retrieveBatch, type BatchList } from "./list-batches"
import { listOpenBatches, listWaitingCustomers, type BatchCustomersQuery } from "./open-batches"
import type { PageRequest } from "../ledger/page"
import { findReplay, type ReplayQuery } from "../ledger/replay"

/** The part of the ledger that does one thing to many packages or customers. */
export class BatchService extends MoneyService {
  /** Does the same with several packages; see `commands/act-on-packages.ts`. */
  async actOnPackages(
    input: ActOnPackages,
    @MedusaContext() context: Context = {}
  ): Promise<PackagesActedOn> {
    return await this.command(actOnPackages, input, context)
  }

  /** The packages whose open carts have to let go of them before such an action; none once it is done. */
  async listDisturbedBy(
    input: ActOnPackages,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    const { actor, key } = input
    const query = { actor, kind: ACT_ON_PACKAGES, request: actionRequest(input) }
    const before = key == null ? null : await this.reading(findReplay, { ...query, key }, context)
    return before ? [] : await this.reading(disturbedByAction, input, context)
  }

  /** Writes down who gets a package of a batch; see `commands/queue-batch.ts`. */
  async queueBatch(
    input: QueueBatch,
    @MedusaContext() context: Context = {}
  ): Promise<QueuedBatch> {
    return await this.command(queueBatch, input, context)
  }

  /** The batch that an earlier call with this key queued, or null. */
  async findQueuedBatch(
    query: Omit<ReplayQuery, "kind">,
    @MedusaContext() context: Context = {}
  ): Promise<QueuedBatch | null> {
    const before = await this.reading(findReplay, { ...query, kind: QUEUE_BATCH }, context)
    return before && toQueued(before.result)
  }

  /** The batches with customers who wait for their package. */
  async listOpenBatches(@MedusaContext() context: Context = {}): Promise<string[]> {
    return await this.reading(listOpenBatches, undefined, context)
  }

  /** The next customers of a batch who wait for their package. */
  async listWaitingCustomers(
    query: BatchCustomersQuery,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await this.reading(listWaitingCustomers, query, context)
  }

  /** Gives their packages to some customers of a batch; see `commands/grant-batch.ts`. */
  async grantBatch(
    input: GrantBatch,
    @MedusaContext() context: Context = {}
  ): Promise<BatchGranted> {
    return await this.command(grantBatch, input, context)
  }

  /** A page of batches with how far each has come. */
  async listBatches(
    query: PageRequest,
    @MedusaContext() context: Context = {}
  ): Promise<BatchList> {
    return await this.reading(listBatches, query, context)
  }

  /** One batch with everybody it skipped; null when it is unknown. */
  async retrieveBatch(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<AdminClientPackageBatch | null> {
    return await this.reading(retrieveBatch, id, context)
  }

  /** Keeps a batch from giving any more; answers its packages that a cart holds units of. */
  async stopBatch(
    input: { batch_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<{ held_package_ids: string[] }> {
    return await this.command(stopBatch, input, context)
  }

  /** Ends the unused packages of some customers of a batch. */
  async undoBatchPart(
    input: UndoBatchPart,
    @MedusaContext() context: Context = {}
  ): Promise<BatchPartUndone> {
    return await this.command(undoBatchPart, input, context)
  }

  /** Remembers under the caller's key that a batch was undone. */
  async finishUndo(
    input: UndoBatch,
    @MedusaContext() context: Context = {}
  ): Promise<{ replayed: boolean }> {
    return await this.command(finishUndo, input, context)
  }

  /** True when an earlier call with this key has undone the batch to its end. */
  async isUndone(
    input: UndoBatch & { key: string },
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const query = { ...input, kind: UNDO_BATCH, request: undoRequest(input) }
    return (await this.reading(findReplay, query, context)) !== null
  }
}
