import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { SERVICE_CREDIT_MODULE } from "../../src/modules/service-credit"
import * as models from "../../src/modules/service-credit/models"
import type { ServiceCreditModuleService } from "../../src/modules/service-credit/service"
import type { PluginOptions } from "../../src/types/options"

/** Runs a statement on the suite's database, past the module. */
export type RawSql = <Row = Record<string, unknown>>(
  statement: string,
  params?: readonly unknown[]
) => Promise<Row[]>

/** What a suite of the ledger works with; every test begins with empty tables. */
export type LedgerModule = {
  service: ServiceCreditModuleService
  sql: RawSql
  /** Stops the database's clock at an instant, or lets it run again. */
  setClock: (instant: string | null) => Promise<void>
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
      suite({ service, sql, setClock: async (instant) => await setClock(sql, instant) })
    },
  })
}

/** Stops the clock that all ledger SQL reads at an instant, or lets it run again. */
export const setClock = async (sql: RawSql, instant: string | null): Promise<void> => {
  // A function body takes no parameters: what goes into it is written by Date, not by the caller.
  const time = instant
    ? `timestamptz '${new Date(instant).toISOString()}'`
    : "statement_timestamp()"
  await sql(
    `create or replace function service_package_now() returns timestamptz language sql stable as $$ select ${time} $$`
  )
}
