export * from "./order-till"
export * from "./plan-payment"
export * from "./plan-refund"
export * from "./read-payments"
