import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context, DAL } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { notAllowed } from "../../errors/refuse"
import { patient } from "./ledger/patient"
import { withMeaning, withRetries } from "./ledger/run"
import { sqlOf, transactionSql, type Sql } from "./ledger/sql"
import { StatementNames } from "./ledger/statement-names"
import * as models from "./models"

/** A command of the ledger: its statements run in one transaction, all or nothing. */
export type LedgerCommand<Input, Output> = (sql: Sql, input: Input) => Promise<Output>

// A stranger's row lock may not hold a customer's request for longer than this.
const PATIENCE = "3s"

/** What the ledger's service is built on: one transaction per command, and rows nobody edits by hand. */
export class LedgerService extends MedusaService(models) {
  protected readonly baseRepository_: DAL.RepositoryService

  private readonly names_: StatementNames

  constructor(
    container: { baseRepository: DAL.RepositoryService },
    { prepared_statements }: { prepared_statements: boolean }
  ) {
    super(...arguments)
    this.baseRepository_ = container.baseRepository
    this.names_ = new StatementNames(prepared_statements)
    for (const method of closedMethods(this)) {
      Object.defineProperty(this, method, { value: refuseEdit })
    }
  }

  /** Runs a command in a transaction of its own (or the caller's), retried where PostgreSQL says so. */
  protected async command<Input, Output>(
    command: LedgerCommand<Input, Output>,
    input: Input,
    context: Context
  ): Promise<Output> {
    // Inside a caller's transaction a retry could not help: that transaction is already lost.
    if (context.transactionManager) return await this.transaction_(command, input, context)
    return await withRetries(() => this.transaction_(command, input, context))
  }

  @InjectTransactionManager()
  private async transaction_<Input, Output>(
    command: LedgerCommand<Input, Output>,
    input: Input,
    @MedusaContext() context: Context = {}
  ): Promise<Output> {
    const sql = await patient(transactionSql(context, this.names_), PATIENCE)
    return await withMeaning(() => command(sql, input))
  }

  /** Runs reading statements, on the caller's transaction when there is one. */
  @InjectManager()
  protected async reading<Input, Output>(
    read: LedgerCommand<Input, Output>,
    input: Input,
    @MedusaContext() context: Context = {}
  ): Promise<Output> {
    const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
    return await read(sqlOf(manager), input)
  }
}

const LEDGER_MODELS = [
  "ClientPackage",
  "ServiceCredit",
  "CreditOperation",
  "CreditEntry",
  "CreditHold",
  "PackageRedemption",
  "ClientPackagePayment",
  "PackageLimitedUse",
  "PlannedWork",
]
const EDITING = /^(create|update|upsert|delete|softDelete|restore)/

const closedMethods = (service: object): string[] => {
  const names = new Set<string>()
  for (let level = Object.getPrototypeOf(service); level; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) names.add(name)
  }
  return [...names].filter(
    (name) => EDITING.test(name) && LEDGER_MODELS.some((model) => isMethodOf(name, model))
  )
}

const isMethodOf = (method: string, model: string) => {
  const subject = method.replace(EDITING, "").replace(/_$/, "")
  return subject === model || subject === `${model}s` || subject === model.replace(/y$/, "ies")
}

const refuseEdit = async (): Promise<never> => {
  throw notAllowed(
    "Ledger rows are written by the ledger's own commands only; nothing in it is edited or deleted."
  )
}
