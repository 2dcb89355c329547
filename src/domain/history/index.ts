export * from "./decide"
export * from "./says"
