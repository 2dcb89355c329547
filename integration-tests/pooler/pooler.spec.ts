import { atTheDesk } from "../support/at-the-desk"
import { ledgerModuleSuite, type LedgerModule } from "../support/ledger-module"
import { massages, packagesIn } from "../support/packages"
import { openPooler } from "../support/pooler"

let pooler: Awaited<ReturnType<typeof openPooler>>
beforeAll(async () => void (pooler = await openPooler()))
afterAll(() => pooler.close())

const CALLERS = 8
const VISITS = 15

/** Eight callers use what one package has, each one after the other, through the pooler. */
const useAll = async (ledger: LedgerModule) => {
  const { issueOne, creditOf } = packagesIn(ledger)
  const use = atTheDesk(ledger)
  const ids = await Promise.all(
    Array.from({ length: CALLERS }, async (_, at) => {
      const credits = [massages({ units: VISITS })]
      return await issueOne({ customer_id: `cus_${at}`, credits })
    })
  )
  await Promise.all(
    ids.map(async (id) => {
      for (let visit = 0; visit < VISITS; visit++) await use(id)
    })
  )
  for (const id of ids) expect(await creditOf(id)).toMatchObject({ redeemed: VISITS, available: 0 })
  expect(await ledger.service.auditPackages({})).toMatchObject({ ok: true, differences: [] })
}

const through = (url: string) => pooler.url(url)

ledgerModuleSuite(
  (ledger) => {
    it("serves a shop that names no statements", async () => {
      await useAll(ledger)
      const { rows } = await ledger.connection().raw("select name from pg_prepared_statements")
      expect(rows).toEqual([])
    })
  },
  { time_zone: "Europe/Berlin", prepared_statements: false },
  through
)

ledgerModuleSuite(
  (ledger) => {
    it("serves a shop that was not told of it: what fails for its name is sent again without", async () => {
      await useAll(ledger)
    })
  },
  { time_zone: "Europe/Berlin" },
  through
)
