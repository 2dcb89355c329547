export * from "./change-settings"
export * from "./leave-team"
export * from "./make-owner"
export * from "./set-team"
