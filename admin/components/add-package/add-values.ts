import type { AdminGiveClientPackage } from "../../../src/types/http/client-package"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import type { Picked } from "../../lib/picked"
import type { Expiry } from "./last-day"

/** How a package comes to its customer. */
export type Source = AdminGiveClientPackage["source"]

/** What was typed and chosen so far; null in a number means that nobody touched it. */
export type AddValues = {
  kind: "template" | "sessions"
  customer: Picked | null
  template: AdminPackageTemplate | null
  services: Picked[]
  sessions: string
  title: string
  unit_label: string
  source: Source
  region_id: string
  price: string | null
  discount_kind: "percent" | "amount"
  discount: string
  expiry: Expiry
  starts_on: string | null
  /** How it is paid now; empty as is usual for its source. */
  payment: string
  paid: string | null
  /** The service that is used at once. */
  use_now: string
  note: string
  /** null: as is usual for its source. */
  notify: boolean | null
}

/** What stands for "nothing" where a choice needs a value. */
export const NONE = "none"

/** What stands for a payment that is still to come: whenever, or over a link. */
export const LATER = "later"
export const LINK = "link"

/** What stands for money that somebody else received: the method that needs no payment here. */
export const ELSEWHERE = "other"

/** What stands in the form when it opens. */
export const openedWith = (customer: AddValues["customer"], source: Source): AddValues => ({
  kind: "template",
  customer,
  template: null,
  services: [],
  sessions: "5",
  title: "",
  unit_label: "",
  source,
  region_id: "",
  price: null,
  discount_kind: "percent",
  discount: "",
  expiry: { kind: "usual" },
  starts_on: null,
  payment: "",
  paid: null,
  use_now: NONE,
  note: "",
  notify: null,
})

/** Whether the customer is told, unless somebody decides otherwise: what she had before is no news to her. */
export const isNotified = ({ notify, source }: Pick<AddValues, "notify" | "source">): boolean =>
  notify ?? source !== "migrated"

/** How it is paid, unless somebody says otherwise: a sale later, what was paid elsewhere elsewhere. */
export const paymentOf = ({ payment, source }: Pick<AddValues, "payment" | "source">): string => {
  if (payment) return payment
  return source === "sale" ? LATER : ELSEWHERE
}

/** The terms of a package that is put together on the spot, until somebody chooses others. */
const ON_THE_SPOT = { validity: { count: 12, unit: "month" }, starts: "purchase" } as const

/** The terms that a package starts from. */
export const termsOf = ({ kind, template }: Pick<AddValues, "kind" | "template">) =>
  kind === "template" && template ? template : ON_THE_SPOT
