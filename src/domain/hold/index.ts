export * from "./plan-hold"
