export * from "./provider-of"
export * from "./remind-expiring"
export * from "./send-messages"
export * from "./tell-low"
