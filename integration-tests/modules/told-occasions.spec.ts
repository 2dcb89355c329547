import { atTheDesk } from "../support/at-the-desk"
import { ledgerModuleSuite } from "../support/ledger-module"
import { MANAGER, massages, packagesIn, tenMassages, unit } from "../support/packages"

ledgerModuleSuite((ledger) => {
  const { service, sql, setClock } = ledger
  const { issue, issueOne, creditOf } = packagesIn(ledger)
  const use = atTheDesk(ledger)
  const manager = { actor: MANAGER }

  const kinds = async () =>
    (
      await sql<{ kind: string }>(
        "select kind from service_package_message where kind <> 'issued' order by created_at, kind"
      )
    ).map(({ kind }) => kind)
  const giveBack = async ({ id: redemption_id }: { id: string }, quiet = false) =>
    await service.giveBackSessions({
      ...manager,
      ...{ redemption_id, policy: "always" as const, may_correct: true, quiet },
    })
  const appointment = {
    booking: {
      reference: null,
      starts_at: "2026-12-24T09:00:00Z",
      starts_text: null,
      staff: null,
    },
  }

  type Occasion = [sentence: string, told: string[], happens: (id: string) => Promise<unknown>]
  const occasions: Occasion[] = [
    ["a session is used of many", [], async (id) => await use(id)],
    [
      "a session is corrected away",
      [],
      async (id) =>
        await service.correctCredit({
          ...manager,
          client_package_id: id,
          service_credit_id: (await creditOf(id)).id,
          delta: -1,
        }),
    ],
    [
      "an appointment is cancelled and its session given back",
      ["booking_cancelled"],
      async (id) => await giveBack(await use(id, appointment)),
    ],
    [
      "a session that was used on the spot is taken back",
      [],
      async (id) => await giveBack(await use(id)),
    ],
    [
      "a session does not pay for an appointment after all, which stands",
      [],
      async (id) => await giveBack(await use(id, appointment), true),
    ],
    [
      "it is paused",
      ["frozen"],
      async (id) =>
        await service.freezePackages({
          ...manager,
          changes: [{ client_package_id: id, until: null }],
        }),
    ],
    [
      "its pause is lifted",
      ["frozen", "unfrozen"],
      async (id) => {
        const changes = [{ client_package_id: id, until: null }]
        await service.freezePackages({ ...manager, changes })
        await service.unfreezePackages({ ...manager, changes })
      },
    ],
    [
      "it moves to another customer",
      ["moved"],
      async (id) =>
        await service.assignPackage({
          ...manager,
          client_package_id: id,
          customer: { id: "cus_ben", email: null, name: "Ben" },
        }),
    ],
    [
      "it ends with its order",
      ["cancelled"],
      async (id) => await service.cancelPackages({ ...manager, client_package_ids: [id] }),
    ],
    [
      "time ends it",
      ["expired"],
      async () => {
        await setClock("4 months")
        await service.expireDue({})
      },
    ],
    [
      "somebody should look at it",
      ["attention"],
      async (id) => {
        const marks = [{ id, code: "refunded_in_medusa" as const, amount: 100n }]
        await service.markAttention({ marks })
        await service.markAttention({ marks })
      },
    ],
  ]

  it.each(occasions)("tells when %s what is to be told, once", async (_, told, happens) => {
    await happens(await issueOne())
    expect(await kinds()).toEqual(told)
  })

  it("tells of the last session of three, and then that nothing is left", async () => {
    const id = await issueOne({ credits: [massages({ units: 3 })] })
    await use(id, { key: "first" })
    expect(await kinds()).toEqual([])
    await use(id, { key: "second" })
    expect(await kinds()).toEqual(["low"])
    await use(id, { key: "third" })
    expect(await kinds()).toEqual(["low", "used_up"])
  })

  it("tells nobody who bought two that one is left", async () => {
    const id = await issueOne({ credits: [massages({ units: 2 })] })
    await use(id)
    expect(await kinds()).toEqual([])
  })

  it("waits with what staff may still take back, and with nothing else", async () => {
    const id = await issueOne({ credits: [massages({ units: 1 })] })
    await use(id)
    expect(
      await sql(
        `select kind, customer_id, round(extract(epoch from due_at - created_at) / 60)::int as waits, last_moment_at > due_at as has_time
         from service_package_message order by kind`
      )
    ).toEqual([
      { kind: "issued", customer_id: "cus_anna", waits: 0, has_time: true },
      { kind: "used_up", customer_id: "cus_anna", waits: 15, has_time: true },
    ])
  })

  it.each([
    ["the morning after, where time has ended it at midnight", "2027-01-01T00:05:00Z", false],
    ["nobody any more, where the shop was down for a week", "2027-01-07T14:00:00Z", true],
  ])("tells %s that a package has ended", async (_, found_at, is_late) => {
    await setClock(new Date("2026-12-01T09:00:00Z"))
    await issueOne({ expires_on: "2026-12-31" })
    await setClock(new Date(found_at))
    await service.expireDue({})
    const [row] = await sql(
      `select to_char(due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') as due,
         last_moment_at < service_package_now() as is_late from service_package_message where kind = 'expired'`
    )
    expect(row).toEqual({ due: "2027-01-01 09:00", is_late })
  })

  it("tells once of the last session that was taken back and used again", async () => {
    const id = await issueOne({ credits: [massages({ units: 3 })] })
    await use(id, { key: "first" })
    await giveBack(await use(id, { key: "slip" }))
    await use(id, { key: "second" })
    expect(await kinds()).toEqual(["low", "low"])
    await setClock("20 minutes")
    const claimed = await service.claimMessages({ limit: 10 })
    const superseded = claimed.flatMap(({ kind, is_superseded }) =>
      kind === "low" ? [is_superseded] : []
    )
    expect(superseded.sort()).toEqual([false, true])
  })

  it("leaves what a newer release is to tell to that, and sends the rest", async () => {
    await issueOne()
    await sql(
      `insert into service_package_message (id, kind, dedupe_key, channel, due_at, last_moment_at, status, next_attempt_at)
       values ('pmsg_new', 'birthday', 'b', 'email', now(), now() + interval '1 day', 'due', now() - interval '1 day')`
    )
    const [message, ...others] = await service.claimMessages({ limit: 1, channel: "email" })
    expect([message?.kind, others]).toEqual(["issued", []])
  })

  const told = async () =>
    await sql(
      `select m.client_package_id, m.customer_id, m.order_id,
         (select array_agg(p.client_package_id order by p.client_package_id) from service_package_message_package p where p.message_id = m.id) as packages
       from service_package_message m where m.kind = 'issued' order by m.customer_id`
    )

  it("tells of the packages of one order in one message", async () => {
    const ids = await issue([unit(0), unit(1), unit(2)])
    const order_id = "order_1"
    expect(await told()).toEqual([
      { client_package_id: null, customer_id: "cus_anna", order_id, packages: [...ids].sort() },
    ])
  })

  it("tells each customer of a batch of her own package", async () => {
    const [annas, bens] = await issue([
      tenMassages(),
      tenMassages({ customer_id: "cus_ben", customer_email: null }),
    ])
    const rest = { order_id: null, packages: null }
    expect(await told()).toEqual([
      { ...rest, client_package_id: annas, customer_id: "cus_anna" },
      { ...rest, client_package_id: bens, customer_id: "cus_ben" },
    ])
  })

  it.each([
    ["moved in from another system", { source: "migrated" as const }, null, 0],
    ["moved in, and somebody has ticked it", { source: "migrated" as const }, true, 1],
    ["went to many", { batch_id: "cbat_1" }, null, 0],
    ["was sold, and somebody wants it quiet", { source: "sale" as const }, false, 0],
    ["waits for its payment", { pending: true }, null, 0],
  ])("confirms a package that %s as it should", async (_, some, notify, times) => {
    await service.issuePackages({
      ...manager,
      time_zone: "Europe/Berlin",
      notify,
      packages: [tenMassages(some)],
    })
    expect(await told()).toHaveLength(times)
  })

  it("confirms what waited for its payment when it begins", async () => {
    const id = await issueOne({ pending: true })
    await service.activatePackages({ ...manager, client_package_ids: [id] })
    expect(await told()).toMatchObject([{ client_package_id: id }])
  })
})
