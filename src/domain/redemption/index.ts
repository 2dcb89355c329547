export * from "./plan-order"
