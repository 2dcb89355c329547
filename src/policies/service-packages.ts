import { definePolicies } from "@medusajs/framework/utils"
import type { Right } from "../domain/rights"

const DESCRIPTIONS: Record<Right, string> = {
  read: "See client packages, their history and notes",
  redeem: "Use units for a booking, restore them, mark a no-show, move a booking, write notes",
  sell: "Add a package as a sale or as already paid, record a payment",
  grant: "Give free and migrated packages, also to many customers",
  discount: "Sell packages for less than their list price",
  correct: "Correct counts, undo later, detach a booking, void a payment",
  edit: "Change expiry, reinstate, freeze, edit templates, service rules and coverage",
  cancel: "Cancel, refund and assign packages",
  report: "See reports, export and audit",
  settings: "Change the team, the rights and the time zone",
}

/** What a role can be given while Medusa's RBAC is on: one operation per right of the plugin. */
export const servicePackagePolicies = definePolicies(
  Object.entries(DESCRIPTIONS).map(([operation, description]) => ({
    name: `ServicePackages${operation.charAt(0).toUpperCase()}${operation.slice(1)}`,
    resource: "service_package",
    operation,
    description,
  }))
)
