import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import { sqlOf, type Sql } from "../../src/modules/service-credit/ledger/sql"
import * as models from "../../src/modules/service-credit/models"
import type { ServiceCreditModuleService } from "../../src/modules/service-credit/service"
import type { PluginOptions } from "../../src/types/options"
import { setClock } from "./clock"

/** Runs a statement on the suite's database, past the module. */
export type RawSql = <Row = Record<string, unknown>>(
  statement: string,
  params?: readonly unknown[]
) => Promise<Row[]>

/** What a suite of the ledger works with; every test begins with empty tables. */
export type LedgerModule = {
  service: ServiceCreditModuleService
  sql: RawSql
  /** Runs commands of the ledger in one transaction, on the statements they are given. */
  inTransaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>
  setClock: (clock: Date | string | null) => Promise<void>
}

/** Boots the module of packages and credits alone, on the tables and triggers of its real migrations. */
export const ledgerModuleSuite = (
  suite: (ledger: LedgerModule) => void,
  options: PluginOptions = { time_zone: "Europe/Berlin" }
): void => {
  moduleIntegrationTestRunner<ServiceCreditModuleService>({
    moduleName: SERVICE_CREDIT_MODULE,
    resolve: "./src/modules/service-credit",
    moduleModels: Object.values(models),
    moduleOptions: { ...options },
    pathToMigrations: "./src/modules/service-credit/migrations",
    testSuite: ({ service, MikroOrmWrapper }) => {
      const sql: RawSql = async (statement, params = []) =>
        await MikroOrmWrapper.forkManager()
          .getConnection()
          .execute(statement, [...params])
      suite({
        service,
        sql,
        inTransaction: async (work) =>
          await MikroOrmWrapper.forkManager().transactional(
            async (manager) => await work(sqlOf(manager))
          ),
        setClock: async (clock) => await setClock(sql, clock),
      })
    },
  })
}
