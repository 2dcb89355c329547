export * from "./order-money"
export * from "./plan"
