import { grantBatch } from "./grant-batch"
import { listBatches, retrieveBatch } from "./list-batches"
import { listOpenBatches, listWaitingCustomers } from "./open-batches"
import { findQueuedBatch, queueBatch } from "./queue-batch"
import { finishUndo, isUndone, stopBatch, undoBatchPart } from "./undo-batch"

/** One package for each of many customers, given in the background, or taken back. */
export const commands = { queueBatch, grantBatch, stopBatch, undoBatchPart, finishUndo }

/** How far batches have come. */
export const reads = {
  findQueuedBatch,
  listOpenBatches,
  listWaitingCustomers,
  listBatches,
  retrieveBatch,
  isUndone,
}
