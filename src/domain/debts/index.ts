export * from "./allot"
export * from "./line-units"
export * from "./order-debts"
export * from "./units-paid"
