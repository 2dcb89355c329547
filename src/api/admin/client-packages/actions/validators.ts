import { z } from "@medusajs/framework/zod"
import type { AdminActOnClientPackages as ActionBody } from "../../../../types/http/batch"
import { lastDay, reason } from "../../../body"
import { id } from "../../../values"

// Ten years either way: further is a slip of the finger.
const days = z.number().int().min(-3_650).max(3_650)
const which = { ids: z.array(id).min(1).max(500), reason }

/** Body of an action on several packages. */
export const AdminActOnClientPackages = z.discriminatedUnion("action", [
  z.strictObject({
    ...which,
    action: z.literal("shift_expiry"),
    days: days.refine((count) => count !== 0, "by no days at all is no change"),
  }),
  z.strictObject({ ...which, action: z.literal("set_expiry"), expires_on: lastDay.nullable() }),
  z.strictObject({ ...which, action: z.literal("freeze"), days: days.min(1).optional() }),
  z.strictObject({ ...which, action: z.literal("unfreeze") }),
]) satisfies z.ZodType<ActionBody>
