export * from "./calculated-price"
export * from "./standard-price"
