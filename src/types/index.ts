export type * from "./http/package-template"
export type * from "./http/service-rule"
export type * from "./options"
