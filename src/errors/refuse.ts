import { MedusaError } from "@medusajs/framework/utils"
import { refusal, type Refusal, type RefusalCode } from "../domain/refusals"
import type { Impossible, Verdict } from "../domain/verdict"

/** What can be looked for and not be there, as the answer names it. */
export type Thing =
  | "Batch"
  | "Cart"
  | "Client package"
  | "Customer"
  | "Customer group"
  | "Line item"
  | "Message"
  | "Note"
  | "Order"
  | "Package template"
  | "Payment"
  | "Product variant"
  | "Redemption"
  | "Region"
  | "Service credit"
  | "User"

/** Throws an expected "no" as the error Medusa answers with 400 (403 for `forbidden`), code included. */
export const refuse = (code: RefusalCode, message?: string): never => {
  throw asError(refusal(code, message))
}

/** The error that tells a caller why what was asked is not done, with the code that the domain gave it. */
export const asError = ({ code, message }: Impossible): MedusaError => {
  if (code === "invalid_data") return invalid(message)
  if (code === "not_found") return new MedusaError(MedusaError.Types.NOT_FOUND, message)
  const { FORBIDDEN, NOT_ALLOWED } = MedusaError.Types
  return new MedusaError(code === "forbidden" ? FORBIDDEN : NOT_ALLOWED, message, code)
}

/** The plan of a verdict; a verdict against what was asked is thrown. */
export const planOf = <Plan>(verdict: Verdict<Plan>): Plan => {
  if ("impossible" in verdict) throw asError(verdict.impossible)
  return verdict.plan
}

/** The sentence for what is not there, or not the caller's: both are the same 404. */
export const notFoundMessage = (thing: Thing, id: string): string =>
  `${thing} with id: ${id} was not found`

/** The 404 of a thing that is not there, or not the caller's. */
export const notFound = (thing: Thing, id: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, notFoundMessage(thing, id))

/** The 404 of an id that no row can have, whatever it was to name. */
export const nothingFound = (): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, "Nothing was found under this id")

/** The 400 of input that cannot be meant; it begins with the field's name where there is one. */
export const invalid = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** The 400 of what nobody may do as things stand, where no caller would branch on a code. */
export const notAllowed = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/** Whether an error is an expected "no": asked again, the answer would be the same. */
export const isNo = (error: unknown): boolean => {
  const { NOT_ALLOWED, NOT_FOUND, INVALID_DATA, FORBIDDEN } = MedusaError.Types
  const expected: string[] = [NOT_ALLOWED, NOT_FOUND, INVALID_DATA, FORBIDDEN]
  return MedusaError.isMedusaError(error) && expected.includes(error.type)
}

/** What cannot happen unless the code is wrong: the caller learns that it was not his fault. */
export const unexpected = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)

/** What takes longer than anybody waits for it: it is to be tried again. */
export const tooSlow = (ms: number): MedusaError =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `no answer within ${ms} ms`, TRY_AGAIN.code)

/** Whether an error says that something took too long, and nothing else is known of it. */
export const isTooSlow = (error: unknown): boolean =>
  MedusaError.isMedusaError(error) && error.code === TRY_AGAIN.code

/** What a caller hears while the database is away or full: it was not his fault either, and it passes. */
export const TRY_AGAIN: Refusal = refusal("try_again")
