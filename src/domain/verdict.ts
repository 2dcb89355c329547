import { refusal, type RefusalCode } from "./refusals"

/** Why something that was asked is not done: a refusal, or a wish that makes no sense. */
export type Impossible = { code: RefusalCode | "invalid_data" | "not_found"; message: string }

/** What a rule decides about a wish: a plan to carry out, or why not. */
export type Verdict<Plan> = { plan: Plan } | { impossible: Impossible }

/** Decides for a plan. */
export const planned = <Plan>(plan: Plan): Verdict<Plan> => ({ plan })

/** Decides against a wish, with the standard sentence unless a more exact one is known. */
export const refused = (code: RefusalCode, message?: string): { impossible: Impossible } => ({
  impossible: refusal(code, message),
})

/** Decides against a wish that no package could fulfil; the sentence begins with the field. */
export const invalid = (message: string): { impossible: Impossible } => ({
  impossible: { code: "invalid_data", message },
})
