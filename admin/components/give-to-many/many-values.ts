import type { AdminCreateClientPackageBatch } from "../../../src/types/http/batch"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { namesOf, type Picked } from "../../lib/picked"

/** What the form holds, as it was typed. */
export type ManyValues = {
  kind: "template" | "sessions"
  template: AdminPackageTemplate | null
  services: Picked[]
  sessions: string
  to: "customers" | "group" | "all"
  customers: Picked[]
  group: Picked | null
  source: AdminCreateClientPackageBatch["source"]
  price: string
  expiry: "terms" | "day" | "never"
  day: string | null
  notify: boolean
}

/** What the form opens with: a free package from a template, and nobody is told. */
export const startWith = (group: Picked | null, day: string | null): ManyValues => ({
  kind: "template",
  template: null,
  services: [],
  sessions: "1",
  to: group ? "group" : "customers",
  customers: [],
  group,
  source: "complimentary",
  price: "",
  expiry: "terms",
  day,
  notify: false,
})

/** How the package is called that everybody gets. */
export const titleOf = ({ kind, template, services }: ManyValues): string =>
  kind === "template" ? (template?.title ?? "") : namesOf(services)

/** How long it is valid: sessions alone have no terms of their own to go by. */
export const expiryOf = ({ kind, expiry }: ManyValues): ManyValues["expiry"] =>
  kind === "sessions" && expiry === "terms" ? "day" : expiry
