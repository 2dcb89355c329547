import { massage, onSale, tenMassages, templateModuleSuite } from "../support/template-module"

templateModuleSuite(({ service, sql }) => {
  describe("a template", () => {
    it("starts as a draft with the terms of a small salon", async () => {
      const template = await service.createTemplate(tenMassages)

      expect(template).toMatchObject({
        id: expect.stringMatching(/^pkgt_/),
        status: "draft",
        version: 1,
        sold: "shop_and_desk",
        variant_id: null,
        prices: [],
        validity: { count: 3, unit: "month" },
        starts: "purchase",
        redeem_policy: "any",
        no_show: "counts",
        cancel_window_hours: null,
        expiry_rule: "service_date",
        purchase_limit: null,
        items: [
          {
            id: expect.stringMatching(/^pkgti_/),
            position: 0,
            unit_label: "session",
            units: 10,
            unlimited: false,
            coverage: [{ ...massage, cost: 1 }],
          },
        ],
      })
    })

    it("is written with all its items or not at all", async () => {
      const twice = {
        ...tenMassages,
        items: [{ title: "A", units: 1, coverage: [massage, massage] }],
      }

      await expect(service.createTemplate(twice)).rejects.toThrow(/already exists/)
      expect(await service.listTemplates()).toEqual([[], 0])
    })

    it("keeps the id of an item that stays, drops the others and keeps the merchant's order", async () => {
      const { id, items } = await service.createTemplate({
        ...tenMassages,
        items: [
          {
            title: "Haircut",
            units: 4,
            coverage: [{ kind: "product", reference_id: "prod_cut" }],
          },
          { title: "Facial", units: 2, coverage: [massage] },
        ],
      })
      const [haircut, facial] = items

      const updated = await service.updateTemplate(id, {
        items: [
          { title: "Massage", units: 1, coverage: [{ ...massage, cost: 2 }] },
          { id: facial?.id, title: "Facials", units: 3, unit_label: "visit", coverage: [] },
        ],
      })

      expect(updated.items.map(({ title }) => title)).toEqual(["Massage", "Facials"])
      expect(updated.items[0]?.coverage).toEqual([{ ...massage, cost: 2 }])
      expect(updated.items[1]).toMatchObject({ id: facial?.id, units: 3, coverage: [] })
      expect(await service.listPackageTemplateItems({ id: haircut?.id })).toEqual([])
    })

    it("takes no item of another template", async () => {
      const [mine, other] = [
        await service.createTemplate(tenMassages),
        await service.createTemplate(tenMassages),
      ]
      const items = [{ ...other.items[0], title: "Stolen", units: 1, coverage: [] }]

      await expect(service.updateTemplate(mine.id, { items })).rejects.toThrow(/not one of this/)
      expect((await service.retrieveTemplate(other.id)).items[0]?.title).toBe("Massage 60")
    })

    it("gets a new version with each change of content once it is published", async () => {
      const { id } = await service.createTemplate(tenMassages)
      expect((await service.updateTemplate(id, { title: "Ten" })).version).toBe(1)
      await service.setTemplateSale(id, onSale("variant_10"))

      await Promise.all([
        service.updateTemplate(id, { description: "Relax" }),
        service.updateTemplate(id, { purchase_limit: 1 }),
      ])
      await service.updateTemplate(id, { metadata: { color: "blue" } })

      expect(await service.retrieveTemplate(id)).toMatchObject({
        version: 3,
        title: "Ten",
        description: "Relax",
        purchase_limit: 1,
        metadata: { color: "blue" },
      })
    })

    it("forgets a validity that is taken away", async () => {
      const { id } = await service.createTemplate(tenMassages)

      expect((await service.updateTemplate(id, { title: "10" })).validity).not.toBeNull()
      expect((await service.updateTemplate(id, { validity: null })).validity).toBeNull()
    })

    it("takes its items and coverage with it when it is deleted", async () => {
      const { id } = await service.createTemplate(tenMassages)

      await service.deletePackageTemplates(id)

      expect(await sql("SELECT id FROM service_package_template_item")).toEqual([])
      expect(await sql("SELECT id FROM service_package_coverage")).toEqual([])
      await expect(service.retrieveTemplate(id)).rejects.toMatchObject({ type: "not_found" })
      await expect(service.updateTemplate(id, {})).rejects.toMatchObject({ type: "not_found" })
    })
  })

  describe("what is found", () => {
    it("lists by words, status, variant and covered service, and counts them all", async () => {
      const massages = await service.createTemplate(tenMassages)
      const cuts = await service.createTemplate({
        title: "4 haircuts",
        items: [
          { title: "Cut", units: 4, coverage: [{ kind: "category", reference_id: "pcat_hair" }] },
        ],
      })
      await service.setTemplateSale(cuts.id, onSale("variant_cuts"))
      const titles = async (...args: Parameters<typeof service.listTemplates>) =>
        (await service.listTemplates(...args))[0].map(({ title }) => title)
      const references = [massage, { kind: "category", reference_id: "pcat_hair" } as const]

      expect(await titles({ q: "HAIR" })).toEqual(["4 haircuts"])
      expect(await titles({ status: ["draft"] })).toEqual(["10 massages"])
      expect(await titles({ variant_id: ["variant_cuts"] })).toEqual(["4 haircuts"])
      expect(await titles({ covers: [massage] })).toEqual(["10 massages"])
      expect(await titles({ covers: [{ ...massage, kind: "product" }] })).toEqual([])
      expect(await titles({ covers: [] })).toEqual([])
      expect(await titles({ covers: references, id: [massages.id] })).toEqual(["10 massages"])
      expect(await titles({ covers: references }, { order: { title: "ASC" } })).toEqual([
        "10 massages",
        "4 haircuts",
      ])
      expect(await service.listTemplates({}, { take: 1 })).toEqual([[expect.anything()], 2])
    })

    it("names the terms a variant is sold under: the active ones first, the archived still, drafts never", async () => {
      const [old, current, draft] = [
        await service.createTemplate({ ...tenMassages, title: "old" }),
        await service.createTemplate({ ...tenMassages, title: "current" }),
        await service.createTemplate({ ...tenMassages, title: "draft" }),
      ]
      await service.setTemplateSale(old.id, { ...onSale("variant_10"), status: "archived" })
      await service.setTemplateSale(current.id, onSale("variant_10"))
      await service.setTemplateSale(draft.id, { ...onSale("variant_9"), status: "draft" })

      const terms = await service.listTermsByVariant(["variant_10", "variant_9", "variant_none"])

      expect(terms.map(({ title }) => title)).toEqual(["current", "old"])
      expect(terms[1]?.items[0]?.coverage).toEqual([{ ...massage, cost: 1 }])
    })
  })

  describe("a service rule", () => {
    it("is one row per service, also when two people write it at once", async () => {
      const rule = { variant_id: "variant_massage" }
      await Promise.all([
        service.upsertRule({ ...rule, package_only: true }),
        service.upsertRule({ ...rule, once_per_customer: true }),
      ])

      const [rules, count] = await service.listRules({ variant_id: ["variant_massage"] })

      expect(count).toBe(1)
      expect(rules[0]).toMatchObject({ ...rule, package_only: true, once_per_customer: true })
      expect(await service.upsertRule({ ...rule, package_only: false })).toMatchObject({
        id: rules[0]?.id,
        package_only: false,
        once_per_customer: true,
      })
    })

    it("can be written again after it was deleted", async () => {
      const first = await service.upsertRule({
        variant_id: "variant_massage",
        package_only: true,
      })
      await service.deletePackageServiceRules(first.id)

      const second = await service.upsertRule({ variant_id: "variant_massage" })

      expect(second).toMatchObject({ package_only: false, once_per_customer: false })
      expect(second.id).not.toBe(first.id)
    })
  })
})
