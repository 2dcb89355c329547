import { massage, onSale, tenMassages, templateModuleSuite } from "../support/template-module"

templateModuleSuite(({ service }) => {
  describe("a template on sale", () => {
    it("never loses its services, and stays sold the way it is", async () => {
      const { id } = await service.createTemplate(tenMassages)
      await service.setTemplateSale(id, onSale("variant_10"))

      await expect(service.updateTemplate(id, { items: [] })).rejects.toMatchObject({
        type: "invalid_data",
        checks: [{ code: "no_items", blocking: true }],
      })
      await expect(service.updateTemplate(id, { sold: "desk_only" })).rejects.toMatchObject({
        type: "invalid_data",
      })
      expect(await service.retrieveTemplate(id)).toMatchObject({
        version: 1,
        sold: "shop_and_desk",
        items: [{ units: 10 }],
      })
    })

    it("is put there only by a caller who knows what it was", async () => {
      const { id } = await service.createTemplate(tenMassages)
      const draft = { status: "draft", variant_id: null } as const
      await service.setTemplateSale(id, onSale("variant_10"), draft)

      await expect(service.setTemplateSale(id, onSale("variant_11"), draft)).rejects.toMatchObject({
        type: "not_allowed",
        code: "changed_meanwhile",
      })
      expect((await service.retrieveTemplate(id)).variant_id).toBe("variant_10")
    })

    it("cannot be an empty one", async () => {
      const { id } = await service.createTemplate({ title: "Empty" })

      await expect(service.setTemplateSale(id, onSale("variant_10"))).rejects.toMatchObject({
        checks: [{ code: "no_items" }],
      })
      expect((await service.retrieveTemplate(id)).status).toBe("draft")
    })

    it.each(["changed", "deleted"])("comes back exactly when it was %s", async (fate) => {
      const { id } = await service.createTemplate({ ...tenMassages, metadata: { color: "blue" } })
      const before = await service.setTemplateSale(id, onSale("variant_10"))
      if (fate === "deleted") await service.deletePackageTemplates(id)
      else {
        const items = [{ title: "Other", units: 1, coverage: [massage] }]
        await service.updateTemplate(id, { items, validity: null, metadata: { size: 1 } })
      }

      await service.restoreTemplate(before)

      const { created_at: _created, updated_at: _updated, ...unchanged } = before
      expect(await service.retrieveTemplate(id)).toMatchObject({ ...unchanged, version: 1 })
      expect(await service.listPackageTemplateItems()).toHaveLength(1)
    })
  })
})
