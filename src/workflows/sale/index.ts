export * from "./assert-sale-unused"
export * from "./find-missed-orders"
export * from "./sync-order-packages"
export * from "./sync-payment-packages"
