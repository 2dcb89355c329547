import { MedusaError } from "@medusajs/framework/utils"
import { refusal, type Refusal, type RefusalCode } from "../../domain/refusals"

/** Throws an expected "no" as the error Medusa answers with 400 (403 for `forbidden`), code included. */
export const refuse = (code: RefusalCode, message?: string): never => {
  throw asError(refusal(code, message))
}

/** Turns a refusal of the domain into the error that carries its code to the caller. */
export const asError = ({ code, message }: Refusal): MedusaError =>
  new MedusaError(
    code === "forbidden" ? MedusaError.Types.FORBIDDEN : MedusaError.Types.NOT_ALLOWED,
    message,
    code
  )

/** What cannot happen unless the code is wrong: the caller learns that it was not his fault. */
export const unexpected = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
