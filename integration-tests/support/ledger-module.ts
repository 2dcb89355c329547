import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import { sqlOf, type Sql } from "../../src/modules/service-credit/ledger/sql"
import * as models from "../../src/modules/service-credit/models"
import type { ServiceCreditModuleService } from "../../src/modules/service-credit/service"
import type { PluginOptions } from "../../src/types/options"
import { setClock } from "./clock"
import { moduleSuite, rawSqlOf, type RawSql } from "./module-suite"

/** What a suite of the ledger works with; every test begins with empty tables. */
export type LedgerModule = {
  service: ServiceCreditModuleService
  sql: RawSql
  /** Runs commands of the ledger in one transaction: functions on its statements, methods in its context. */
  inTransaction: <T>(work: (sql: Sql, context: Context) => Promise<T>) => Promise<T>
  setClock: (clock: Date | string | null) => Promise<void>
  /** What the module itself asks the database through. */
  connection: () => Knex
}

/** Boots the module of packages and credits alone, on the tables and triggers of its real migrations. */
export const ledgerModuleSuite = (
  suite: (ledger: LedgerModule) => void,
  options: PluginOptions = { time_zone: "Europe/Berlin" },
  through?: (url: string) => string
): void => {
  const folder = "./src/modules/service-credit"
  moduleSuite<ServiceCreditModuleService>(
    { name: SERVICE_CREDIT_MODULE, folder, models, options, through },
    ({ service, manager, connection }) => {
      const sql = rawSqlOf(manager)
      suite({
        service,
        sql,
        connection,
        inTransaction: async (work) =>
          await manager().transactional(
            async (inside) => await work(sqlOf(inside), { transactionManager: inside })
          ),
        setClock: async (clock) => await setClock(sql, clock),
      })
    }
  )
}
