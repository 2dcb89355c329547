export * from "./give-package"
