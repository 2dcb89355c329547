export * from "./expire-packages"
