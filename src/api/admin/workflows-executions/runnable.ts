import { z } from "@medusajs/framework/zod"
import type { Right } from "../../../domain/rights"
import { id } from "../../values"
import {
  AdminCreatePackageTemplate,
  AdminPublishPackageTemplate,
  AdminUpdatePackageTemplate,
} from "../package-templates/validators"
import { AdminUpdateServicePackagesSettings, AdminUpdateTeam } from "../service-packages/validators"
import { AdminUpsertServiceRule } from "../service-packages/rules/validators"

/** What a workflow takes to be run over HTTP: the right of whoever asks, and the input it may be given. */
export type Runnable = { right: Right; input: z.ZodType }

const one = z.strictObject({ id })
const anOrder = z.strictObject({ order_id: id })
const nothing = z.strictObject({}).optional()

const setting = (input: z.ZodType): Runnable => ({ right: "settings", input })
const editing = (input: z.ZodType): Runnable => ({ right: "edit", input })

// Workflows that name nobody as their actor. All others write somebody's name into the history for
// good, or are a part of something larger: code runs them, and people come through the plugin's routes.
const RUNNABLE: ReadonlyMap<string, Runnable> = new Map([
  ["service-packages-set-team", setting(AdminUpdateTeam)],
  ["service-packages-change-settings", setting(AdminUpdateServicePackagesSettings)],
  ["service-packages-expire-packages", setting(nothing)],
  ["service-packages-find-missed", setting(nothing)],
  ["service-packages-sync-order", setting(anOrder)],
  ["service-packages-sync-order-redemptions", setting(anOrder)],
  ["service-packages-sync-payment", setting(z.strictObject({ payment_id: id }))],
  ["service-packages-resume-sale", setting(anOrder)],
  [
    "service-packages-mark-deleted",
    setting(
      z.union([
        z.strictObject({ customer_id: id }),
        z.strictObject({ product_id: id }),
        z.strictObject({ variant_id: id }),
      ])
    ),
  ],
  ["service-packages-create-template", editing(AdminCreatePackageTemplate)],
  [
    "service-packages-update-template",
    editing(z.strictObject({ id, changes: AdminUpdatePackageTemplate })),
  ],
  ["service-packages-publish-template", editing(AdminPublishPackageTemplate.extend({ id }))],
  ["service-packages-archive-template", editing(one)],
  ["service-packages-duplicate-template", editing(one)],
  ["service-packages-delete-template", editing(one)],
  ["service-packages-upsert-service-rule", editing(AdminUpsertServiceRule)],
  ["service-packages-delete-service-rule", editing(one)],
])

const JOB: Runnable = { right: "settings", input: z.unknown() }

/** Whether a workflow is the plugin's own: its jobs are workflows, too. */
export const isOurs = (workflow_id: string): boolean =>
  /^(?:job-)?service-packages-/.test(workflow_id)

/** How a workflow of the plugin may be run over HTTP; null for one that only code may run. */
export const runnable = (workflow_id: string): Runnable | null =>
  workflow_id.startsWith("job-") ? JOB : (RUNNABLE.get(workflow_id) ?? null)
