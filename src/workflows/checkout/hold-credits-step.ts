import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { notFound, refuse, unexpected } from "../../errors/refuse"
import type { Actor } from "../../domain/actor"
import { SYSTEM_ACTOR } from "../../domain/actor"
import {
  afterApply,
  afterDecline,
  groupLines,
  type CartPreference,
  type LineGroup,
} from "../../domain/cart"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { UndoHoldInput } from "../../modules/service-credit/checkout/undo-hold"
import type { HoldableLine } from "../../modules/service-credit/checkout/lines"
import type { HoldCartInput, HoldCartResult } from "../../modules/service-credit/checkout/types"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"
import type { CartState, ReconcileInput } from "./cart-state"
import { refuseChoice } from "./refuse-choice"

type Input = { input: ReconcileInput; cart: CartState }

/** The hold that a cart's lines are now to be priced by. */
export type HeldCart = Extract<HoldCartResult, { status: "held" | "releasing" | "none" }>

type HeldOutput = { held: HeldCart; leave_lines: boolean }

const UNTOUCHED: HeldCart = {
  status: "none",
  hold_id: null,
  covers: [],
  surplus: [],
  credits: [],
  changed: false,
  previous: null,
  again: false,
}

/** Holds what the cart's lines need; undone by holding again what was held before. */
export const holdCreditsStep = createStep<Input, HeldOutput, UndoHoldInput | null>(
  "service-packages-hold-credits",
  async ({ input, cart }, { container }) => {
    // An order's units are settled by its order, also while its hold still waits for the event.
    if (cart.completed) return new StepResponse({ held: UNTOUCHED, leave_lines: true }, null)
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    const before = asksFor(input) ? await credits.retrieveCartPreference(cart.id) : null
    const request = toRequest(credits, input, cart, before)
    const result = await credits.holdCart(request)
    switch (result.status) {
      case "in_checkout":
        if (asksFor(input)) refuse("credits_in_checkout")
        return new StepResponse({ held: UNTOUCHED, leave_lines: true }, null)
      case "redeemed":
        return new StepResponse({ held: UNTOUCHED, leave_lines: true }, null)
      case "unfulfilled":
        return new StepResponse(await refuseChoice(container, input, cart, result.line_ids))
      default: {
        const { changed, previous } = result
        const undo =
          changed || before
            ? { request: withoutLines(request), previous, preference: before }
            : null
        return new StepResponse({ held: result, leave_lines: false }, undo)
      }
    }
  },
  async (undo, { container }) => {
    if (!undo) return
    const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
    await credits.undoHold(undo)
  }
)

// Steps hand on JSON, which knows no bigint; to hold again what was held, the lines are not needed.
const withoutLines = (request: HoldCartInput): HoldCartInput => ({ ...request, lines: [] })

const asksFor = (input: ReconcileInput) => input.intent === "apply" || input.intent === "decline"

const toRequest = (
  credits: ServiceCreditModuleService,
  input: ReconcileInput,
  cart: CartState,
  before: CartPreference | null
): HoldCartInput => {
  const groups = groupLines(cart)
  const owns = Boolean(input.actor_id) && input.actor_id === cart.customer_id
  const covers = owns && (input.intent === "auto" || input.intent === "apply")
  const choices = (input.choices ?? []).map((choice) => ({
    ...choice,
    line_id: groupOf(groups, cart, choice.line_id),
  }))
  const asked = new Set(choices.map((choice) => choice.line_id))
  const lines = groups.map((group) => toHoldable(group, input, asked))
  const actor: Actor = input.actor_id
    ? { type: "customer", id: input.actor_id, name: null }
    : SYSTEM_ACTOR
  return {
    actor,
    cart_id: cart.id,
    customer_id: cart.customer_id,
    mode: input.intent === "release" ? "release" : covers ? "cover" : "keep",
    lines,
    choices: covers ? choices : [],
    choose_anew: input.intent === "apply" && choices.length === 0,
    hold_minutes: credits.getOptions().hold_minutes,
    ...(before && { preference: preferenceAfter(before, input, cart, groups, lines, choices) }),
  }
}

const preferenceAfter = (
  before: CartPreference,
  input: ReconcileInput,
  cart: CartState,
  groups: LineGroup[],
  lines: HoldableLine[],
  choices: NonNullable<ReconcileInput["choices"]>
): CartPreference => {
  if (input.intent === "apply") return afterApply(before, lines, choices)
  if (!input.line_item_id) return afterDecline(before, null)
  const id = groupOf(groups, cart, input.line_item_id)
  return afterDecline(before, lines.find((line) => line.id === id) ?? null)
}

// The line a customer names may have been merged into another one of the same booking.
const groupOf = (groups: LineGroup[], cart: CartState, line_id: string): string => {
  const group = groups.find(({ members }) => members.some((line) => line.id === line_id))
  if (group) return group.id
  const line = cart.lines.find(({ id }) => id === line_id)
  if (line) return refuse("not_coverable", `A package cannot pay for ${line.title}.`)
  throw notFound("Line item", line_id)
}

const toHoldable = (
  group: LineGroup,
  input: ReconcileInput,
  asked: ReadonlySet<string>
): HoldableLine => {
  const lead = group.members[0]
  if (!lead) throw unexpected(`group ${group.id} has no line`)
  const covered = group.members.some((line) => line.covered_from !== null)
  return {
    id: group.id,
    member_ids: group.members.map((line) => line.id),
    variant_id: group.service.variant_id,
    title: lead.title,
    service: group.service,
    quantity: group.quantity,
    unit_price: group.unit_price,
    price: group.price,
    starts_at: lead.starts_at,
    eligible: covered || isWanted(input, group.id, asked),
  }
}

const isWanted = (input: ReconcileInput, id: string, asked: ReadonlySet<string>) =>
  input.intent === "auto" || (input.intent === "apply" && (asked.size === 0 || asked.has(id)))
