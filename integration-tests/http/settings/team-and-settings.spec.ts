import { medusaSuite } from "../../support/medusa-suite"
import type { MedusaContainer } from "@medusajs/framework/types"
import { hire } from "../../../scripts/demo/people"
import { seedStudio, type StudioElbe } from "../../../scripts/demo/studio-elbe"
import { REFUSALS } from "../../../src/domain/refusals"
import { DEFAULT_RIGHTS, RIGHTS } from "../../../src/domain/rights"
import { SERVICE_CREDIT_MODULE } from "../../../src/modules/service-credit"
import type { ServiceCreditModuleService } from "../../../src/modules/service-credit/service"
import type {
  AdminServicePackagesMe,
  AdminSettingsResponse,
  AdminTeamResponse,
} from "../../../src/types"
import { refused, type Api, type Session } from "../../support/http"
import { visitorsOf } from "../../support/visitors"

const FORBIDDEN = { status: 403, type: "forbidden", code: "forbidden", message: REFUSALS.forbidden }

medusaSuite({
  shop: "empty",
  testSuite: ({ api: client, getContainer }) => {
    const api: Api = client
    let container: MedusaContainer
    let studio: StudioElbe
    let owner: Session
    let manager: Session
    let staff: Session

    beforeAll(async () => {
      container = getContainer()
      studio = await seedStudio(container, { packages: false })
      const { signInStaff } = visitorsOf(api, studio.publishable_key)
      owner = await signInStaff(studio.admin)
      staff = await signInStaff(studio.staff)
      manager = await signInStaff(await hire(container, "Max", "Merz", "manager"))
    })

    const me = async (session: Session) =>
      (await api.get<AdminServicePackagesMe>("/admin/service-packages/me", session)).data
    const idOf = async (session: Session) =>
      (await api.get<{ user: { id: string } }>("/admin/users/me", session)).data.user.id
    const team = async (session = owner) =>
      (await api.get<AdminTeamResponse>("/admin/service-packages/team", session)).data.team
    const setTeam = async (session: Session, members: { user_id: string; role: string | null }[]) =>
      await api.post<AdminTeamResponse>("/admin/service-packages/team", { team: members }, session)
    const setSettings = async (session: Session, body: object) =>
      await api.post<AdminSettingsResponse>("/admin/service-packages/settings", body, session)
    const dissolveTeam = async () => {
      const members = await team()
      await setTeam(
        owner,
        members.map(({ user_id }) => ({ user_id, role: null }))
      )
    }

    describe("on the first day", () => {
      beforeEach(dissolveTeam)

      it("everybody who can sign in is owner", async () => {
        for (const session of [owner, manager, staff]) {
          expect(await me(session)).toMatchObject({ role: "owner", rights: DEFAULT_RIGHTS.owner })
        }
      })

      it("ends with the first owner that is named: the others are staff from then on", async () => {
        await setTeam(staff, [{ user_id: await idOf(owner), role: "owner" }])

        expect((await me(owner)).role).toBe("owner")
        expect(await me(staff)).toMatchObject({ role: "staff", rights: DEFAULT_RIGHTS.staff })
        expect(await refused(team(staff))).toEqual(FORBIDDEN)
      })

      it("does not make a team without an owner", async () => {
        const answer = await refused(
          setTeam(owner, [{ user_id: await idOf(owner), role: "manager" }])
        )
        expect(answer).toMatchObject({ status: 400, type: "invalid_data" })
        expect(answer.message).toContain("A team needs an owner")
        expect(await team()).toEqual([])
      })

      it("does not make somebody owner whom Medusa does not know", async () => {
        const answer = await refused(setTeam(owner, [{ user_id: "user_nobody", role: "owner" }]))
        expect(answer).toMatchObject({ status: 404 })
        expect(await team()).toEqual([])
      })
    })

    describe("a team", () => {
      it("gives each role its rights", async () => {
        expect(await me(owner)).toMatchObject({ role: "owner", rights: DEFAULT_RIGHTS.owner })
        expect(await me(manager)).toMatchObject({ role: "manager", rights: DEFAULT_RIGHTS.manager })
        expect(await me(staff)).toMatchObject({ role: "staff", rights: DEFAULT_RIGHTS.staff })
      })

      it("says how completions are guarded", async () => {
        expect((await me(owner)).guard).toBe("chained")
      })

      it("keeps its last owner, who may leave only when somebody else is owner", async () => {
        const [mia, max] = [await idOf(owner), await idOf(manager)]
        expect(await refused(setTeam(owner, [{ user_id: mia, role: null }]))).toMatchObject({
          status: 400,
        })
        expect((await me(owner)).role).toBe("owner")

        await setTeam(owner, [
          { user_id: mia, role: "staff" },
          { user_id: max, role: "owner" },
        ])
        expect((await me(owner)).role).toBe("staff")
        expect((await me(manager)).role).toBe("owner")
      })

      it("keeps an owner when two owners remove each other at the same moment", async () => {
        const [mia, max] = [await idOf(owner), await idOf(manager)]
        await setTeam(owner, [{ user_id: max, role: "owner" }])

        const outcomes = await Promise.allSettled([
          setTeam(owner, [{ user_id: max, role: "staff" }]),
          setTeam(manager, [{ user_id: mia, role: "staff" }]),
        ])
        expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1)
        const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
        const owners = (await credits.listTeam()).filter(({ role }) => role === "owner")
        expect(owners).toHaveLength(1)
      })

      it.each([
        ["staff", "GET", "/admin/service-packages/audit"],
        ["staff", "GET", "/admin/service-packages/team"],
        ["staff", "POST", "/admin/service-packages/team"],
        ["staff", "POST", "/admin/service-packages/settings"],
        ["manager", "GET", "/admin/service-packages/team"],
        ["manager", "POST", "/admin/service-packages/settings"],
      ] as const)("refuses %s: %s %s", async (who, method, path) => {
        const session = who === "staff" ? staff : manager
        const request = method === "GET" ? api.get(path, session) : api.post(path, {}, session)
        expect(await refused(request)).toEqual(FORBIDDEN)
      })
    })

    describe("somebody of the staff who wants more", () => {
      it("stays staff with a role in the own metadata", async () => {
        const id = await idOf(staff)
        await api.post(
          `/admin/users/${id}`,
          { metadata: { role: "owner", service_packages_role: "owner" } },
          staff
        )

        expect((await me(staff)).role).toBe("staff")
        expect(await refused(team(staff))).toEqual(FORBIDDEN)
      })

      it("gets no further with a secret key minted for the purpose", async () => {
        const { data } = await api.post<{ api_key: { token: string } }>(
          "/admin/api-keys",
          { title: "Mine", type: "secret" },
          staff
        )
        const basic = Buffer.from(`${data.api_key.token}:`).toString("base64")
        const key: Session = { headers: { authorization: `Basic ${basic}` } }

        expect((await me(key)).role).toBe("staff")
        expect(await refused(team(key))).toEqual(FORBIDDEN)

        await dissolveTeam()
        expect((await me(key)).role).toBe("staff")
      })
    })

    describe("the owner's tick boxes", () => {
      it("give and take a right from the next request on", async () => {
        const audit = async () => await api.get("/admin/service-packages/audit", staff)
        expect(await refused(audit())).toEqual(FORBIDDEN)

        await setSettings(owner, { rights: { staff: { report: true } } })
        expect((await audit()).status).toBe(200)

        await setSettings(owner, { rights: { staff: { report: false, redeem: false } } })
        expect(await refused(audit())).toEqual(FORBIDDEN)
        expect((await me(staff)).rights.redeem).toBe(false)
      })

      it("are kept box by box", async () => {
        await setSettings(owner, { rights: { staff: { grant: true } } })
        await setSettings(owner, {
          rights: { staff: { correct: true }, manager: { cancel: false } },
        })

        const { data } = await api.get<AdminSettingsResponse>(
          "/admin/service-packages/settings",
          owner
        )
        expect(data.settings.rights).toMatchObject({
          staff: { grant: true, correct: true },
          manager: { cancel: false },
        })
      })

      it("do not include the settings themselves", async () => {
        const answer = await refused(
          setSettings(owner, { rights: { manager: { settings: true } } })
        )
        expect(answer).toMatchObject({ status: 400, type: "invalid_data" })
        expect((await me(manager)).rights.settings).toBe(false)
      })
    })

    describe("the shop's zone", () => {
      it("comes from the options until somebody sets it", async () => {
        const settings = async () =>
          (await api.get<AdminSettingsResponse>("/admin/service-packages/settings", staff)).data
            .settings
        expect((await settings()).time_zone).toBe("Europe/Berlin")

        await setSettings(owner, { time_zone: "America/New_York" })
        expect((await settings()).time_zone).toBe("America/New_York")

        await setSettings(owner, { time_zone: null })
        expect((await settings()).time_zone).toBe("Europe/Berlin")
      })

      it.each([
        ["a place that is none", "Mars/Olympus"],
        ["a bare offset", "+02:00"],
        ["empty", ""],
        ["text that cannot be stored", "Europe/Ber\u0000lin"],
      ])("is not %s", async (_case, time_zone) => {
        expect(await refused(setSettings(owner, { time_zone }))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      })
    })

    it("knows every right there is", async () => {
      expect(Object.keys((await me(owner)).rights)).toEqual([...RIGHTS])
    })

    it("lets nobody in who is not signed in, and no customer", async () => {
      const customer = await visitorsOf(api, studio.publishable_key).register()
      expect(await refused(me({ headers: {} }))).toMatchObject({ status: 401 })
      expect(await refused(me(customer.session))).toMatchObject({ status: 401 })
    })
  },
})
