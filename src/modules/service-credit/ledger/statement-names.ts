import { createHash } from "node:crypto"

// Plans are kept on every connection: should the texts of commands ever vary with what is asked, the rest
// goes unnamed.
const MOST = 500

const CHANGED_ANSWER = "cached plan must not change result type"
const SOMEBODY_ELSES = new Set(["26000", "42P05"])

type NameTrouble = "changed" | "pooled"

const troubleOf = (error: unknown): NameTrouble | null => {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null
  if (SOMEBODY_ELSES.has(error.code)) return "pooled"
  return error.code === "0A000" && error.message.includes(CHANGED_ANSWER) ? "changed" : null
}

/** Whether a statement failed for its name alone: sent again it has another one, or none. */
export const failedByName = (error: unknown): boolean => troubleOf(error) !== null

/** The names under which connections keep the plans of statements. */
export class StatementNames {
  private readonly names = new Map<string, string>()
  private generation = 0

  constructor(private isUsed: boolean) {}

  /** The name of a statement; none where names are of no use. */
  of(statement: string): string | undefined {
    if (!this.isUsed) return undefined
    const known = this.names.get(statement)
    if (known !== undefined || this.names.size >= MOST) return known
    const hash = createHash("sha256").update(statement).digest("hex").slice(0, 24)
    const name = `service_packages_${hash}_${this.generation}`
    this.names.set(statement, name)
    return name
  }

  /**
   * Renames all where a migration has changed what a statement answers, and names none any more where a
   * pooler has handed the connection to somebody else meanwhile.
   */
  learnFrom(error: unknown): void {
    const trouble = troubleOf(error)
    if (!trouble) return
    if (trouble === "pooled") this.isUsed = false
    this.generation++
    this.names.clear()
  }
}
