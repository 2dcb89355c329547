import { MedusaError } from "@medusajs/framework/utils"
import type { TemplateCheck } from "../../domain/template-checks"

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** An invalid-data error that carries what is in the way of a sale, also through a workflow. */
export class TemplateChecksError extends MedusaError {
  /** Everything that blocks, each with its remedy. */
  readonly checks: TemplateCheck[]

  constructor(checks: TemplateCheck[]) {
    super(MedusaError.Types.INVALID_DATA, checks.map(({ message }) => message).join(" "))
    this.checks = checks
  }
}

/** The checks an error carries, also after a workflow engine has turned it into plain data. */
export const checksOf = (error: unknown): TemplateCheck[] | null =>
  isRecord(error) && error.type === MedusaError.Types.INVALID_DATA && Array.isArray(error.checks)
    ? error.checks
    : null

/** Throws when something blocks. */
export const assertNothingBlocks = (checks: TemplateCheck[]): void => {
  const blocking = checks.filter((check) => check.blocking)
  if (blocking.length) throw new TemplateChecksError(blocking)
}
