export * from "./channels"
export * from "./facts"
export * from "./kinds"
