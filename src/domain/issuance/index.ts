export * from "./credits"
export * from "./facts"
export * from "./missing"
export * from "./plan"
