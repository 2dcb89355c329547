export * from "./explain"
export * from "./facts"
export * from "./preview"
export * from "./split"
