export * from "./balance"
export * from "./moves"
