import { atTheDesk } from "../support/at-the-desk"
import { ledgerModuleSuite, type LedgerModule } from "../support/ledger-module"
import { massages, packagesIn } from "../support/packages"

type Kept = { name: string; statement: string }

/** What the module's one idle connection keeps by name. */
const keptBy = async ({ connection }: LedgerModule): Promise<Kept[]> => {
  const { rows } = await connection().raw<{ rows: Kept[] }>(
    "select name, statement from pg_prepared_statements order by name"
  )
  return rows
}

ledgerModuleSuite((ledger) => {
  const { service, sql } = ledger
  const { issueOne } = packagesIn(ledger)
  const use = atTheDesk(ledger)

  it("keeps as many statements for a hundred visits as for one", async () => {
    const package_id = await issueOne({ credits: [massages({ units: 200 })] })
    await use(package_id)
    const once = await keptBy(ledger)
    expect(once.length).toBeGreaterThan(5)
    for (let visit = 0; visit < 100; visit++) await use(package_id, { quantity: 1 })
    expect(await keptBy(ledger)).toEqual(once)
  })

  it("writes nothing of a client into a statement", async () => {
    const package_id = await issueOne({ customer_name: "Anna O'Hara" })
    const { id } = await use(package_id, { note: "left her scarf" })
    const texts = (await keptBy(ledger)).map(({ statement }) => statement).join("\n")
    for (const hers of ["O'Hara", "scarf", package_id, id]) expect(texts).not.toContain(hers)
  })

  it("keeps none of a list, whose texts are as many as its filters", async () => {
    await issueOne()
    const before = await keptBy(ledger)
    const page = { limit: 20, offset: 0, order: "-purchased_at" as const }
    await service.listPackages({ ...page, filters: { q: "anna" } })
    await service.listPackages({ ...page, filters: { status: ["active"] } })
    expect(await keptBy(ledger)).toEqual(before)
  })

  it("goes on after a command that was refused half-way", async () => {
    const package_id = await issueOne({ credits: [massages({ units: 1 })] })
    await use(package_id)
    await expect(use(package_id)).rejects.toThrow()
    const other = await issueOne()
    expect(await use(other)).toMatchObject({ client_package_id: other })
  })

  // What a migration does while the shop is open.
  it.each([
    [
      "answers another type",
      "alter table service_package_client_package alter column title type varchar(300)",
    ],
    [
      "has another column",
      "alter table service_package_client_package add column if not exists nickname text",
    ],
    ["has lost an index", "drop index if exists service_package_client_package_recent"],
  ])("goes on when a table that its plans know %s", async (_, change) => {
    const package_id = await issueOne()
    for (let visit = 0; visit < 6; visit++) await use(package_id)
    await sql(change)
    expect(await use(package_id)).toMatchObject({ client_package_id: package_id })
    expect(await service.auditPackages({})).toMatchObject({ ok: true, differences: [] })
  })

  it("goes on when somebody threw the names of its connection away", async () => {
    const package_id = await issueOne()
    await use(package_id)
    await ledger.connection().raw("deallocate all")
    expect(await use(package_id)).toMatchObject({ client_package_id: package_id })
    await ledger.connection().raw("deallocate all")
    expect(await use(package_id)).toMatchObject({ client_package_id: package_id })
  })
})

ledgerModuleSuite(
  (ledger) => {
    it("names nothing where the shop says so", async () => {
      const { issueOne } = packagesIn(ledger)
      await atTheDesk(ledger)(await issueOne())
      expect(await keptBy(ledger)).toEqual([])
    })
  },
  { time_zone: "Europe/Berlin", prepared_statements: false }
)
