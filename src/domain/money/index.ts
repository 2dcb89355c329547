export * from "./arithmetic"
export * from "./minor-units"
export * from "./split"
export * from "./unit-value"
