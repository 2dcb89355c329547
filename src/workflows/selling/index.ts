export * from "./give-package"
export * from "./preview-offer"
export * from "./resume-sale"
export * from "./sell-package"
