import type { Context } from "@medusajs/framework/types"
import type { LedgerService } from "./ledger-service"
import type { Sql } from "./ledger/sql"

// Written as a method, so that a work may ask for any input; `Methods` holds each to its own.
type Work = { of(sql: Sql, input: unknown): Promise<unknown> }["of"]

/** Functions of the rooms by the name under which the service offers them. */
export type Works = Record<string, Work>

// A work that can go without input says `| undefined` and gives no default: one with a default asks
// for nothing as far as JavaScript can tell, and here its callers do not compile.
type Arguments<Given extends unknown[]> = Given extends [Sql, infer Input]
  ? undefined extends Input
    ? [input?: Input, context?: Context]
    : [input: Input, context?: Context]
  : [context?: Context]

/** Works as methods: without the statements, with the caller's context behind the input. */
export type Methods<Table extends Works> = {
  [Name in keyof Table]: (...args: Arguments<Parameters<Table[Name]>>) => ReturnType<Table[Name]>
}

type ServiceWith<Commands extends Works, Reads extends Works> = new (
  ...args: ConstructorParameters<typeof LedgerService>
) => LedgerService & Methods<Commands> & Methods<Reads>

/**
 * Gives the service a method for every work of two tables, as `MedusaService` does for every model:
 * a command runs in the caller's transaction or one of its own, a read asks for none.
 */
export const methodsOf = <Commands extends Works, Reads extends Works>(
  Service: typeof LedgerService,
  commands: Commands,
  reads: Reads
): ServiceWith<Commands, Reads> => {
  class WithMethods extends Service {
    static {
      for (const [name, work] of Object.entries(commands)) {
        this.offer(name, work, function (input, context) {
          return this.command(work, input, context)
        })
      }
      for (const [name, work] of Object.entries(reads)) {
        this.offer(name, work, function (input, context) {
          return this.reading(work, input, context)
        })
      }
    }

    private static offer(
      name: string,
      { length }: Work,
      run: (this: WithMethods, input: unknown, context: Context) => Promise<unknown>
    ) {
      const method = {
        with(this: WithMethods, input: unknown, context: Context = {}) {
          return run.call(this, input, context)
        },
        without(this: WithMethods, context: Context = {}) {
          return run.call(this, undefined, context)
        },
      }
      const value = length > 1 ? method.with : method.without
      Object.defineProperty(this.prototype, name, { value, writable: true, configurable: true })
    }
  }
  // What the loops have defined, which no compiler can see.
  return WithMethods as ServiceWith<Commands, Reads>
}
