export * from "./erased"
export * from "./traces"
