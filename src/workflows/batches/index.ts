export * from "./grant-batch"
export * from "./queue-batch"
export * from "./run-batches"
export * from "./undo-batch"
