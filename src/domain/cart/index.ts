export * from "./groups"
export * from "./lines"
export * from "./plan"
export * from "./preference"
