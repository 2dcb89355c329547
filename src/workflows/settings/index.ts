export * from "./change-settings"
export * from "./set-team"
