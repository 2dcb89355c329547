import { REFUSALS, type Refusal, type RefusalCode } from "./refusals"

/** The parameter of a request's `Accept` header that asks for refusals whose sentence carries the code. */
export const CODED = "refusals=coded"

/** The `Accept` header of a caller whose client keeps an error's sentence and drops its code. */
export const ACCEPT_CODED = `application/json; ${CODED}`

const MARK = /^\[([a-z_]+)\] /

/** Whether a word is one of the codes. */
export const isRefusalCode = (word: unknown): word is RefusalCode =>
  typeof word === "string" && Object.hasOwn(REFUSALS, word)

/** The sentence of a refusal with its code in front: `[package_expired] Your package …`. */
export const withCode = ({ code, message }: Refusal): string => `[${code}] ${message}`

/** The refusal that a sentence carries; null for a sentence that carries none, or one that is not known here. */
export const codedIn = (sentence: string): Refusal | null => {
  const [mark = "", code] = MARK.exec(sentence) ?? []
  return isRefusalCode(code) ? { code, message: sentence.slice(mark.length) } : null
}
