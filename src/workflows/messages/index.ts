export * from "./provider-of"
export * from "./send-messages"
