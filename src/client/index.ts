// The client's public face: each name is written out, and kept through every minor version.
export { packages, type CancelOptions, type CartCredits, type Packages } from "./packages"
export { codedRefusals, isRefused, refusalOf, RefusedError } from "./refused"
export { PACKAGE_ROUTES, type PackageFunction } from "./routes"
export type { CallOptions, CartOf, MedusaSdk } from "./sdk"
export type { Refusal, RefusalCode } from "../domain/refusals"
export type {
  PackageServiceCredit,
  PackageUnitCounts,
  StoreClientPackage,
  StoreClientPackageListParams,
  StoreClientPackageListResponse,
  StoreClientPackageResponse,
} from "../types/http/client-package"
export type { HistoryParams, StoreHistoryEntry, StoreHistoryResponse } from "../types/http/history"
export type {
  ChannelPreference,
  MessagePreferences,
  StoreMessageKind,
  StoreMessagePreferencesResponse,
  UpdateMessagePreferences,
} from "../types/http/message"
export type {
  PackageBooking,
  RedemptionStatus,
  StoreCancelPreviewResponse,
  StorePackageRedemption,
  StorePackageRedemptionListParams,
  StorePackageRedemptionListResponse,
  StorePackageRedemptionResponse,
} from "../types/http/package-redemption"
export type {
  StoreCalculatedPrice,
  StorePackageTemplate,
  StorePackageTemplateListParams,
  StorePackageTemplateListResponse,
} from "../types/http/package-template"
export type {
  Quote,
  QuoteCover,
  QuoteLine,
  QuoteRefusal,
  StoreApplyPackageCredits,
  StorePackageQuoteResponse,
} from "../types/http/quote"
