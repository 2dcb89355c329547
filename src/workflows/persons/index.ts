export * from "./erase-customer"
export * from "./personal-data"
