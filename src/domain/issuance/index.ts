export * from "./credits"
export * from "./facts"
export * from "./plan"
