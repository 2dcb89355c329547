export * from "./plan-hold"
export * from "./status"
