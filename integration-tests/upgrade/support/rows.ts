import { readFileSync } from "node:fs"
import path from "node:path"
import type { Shop } from "../../support/shop"

/** Puts the ids of this shop where rows of an older one name its people and its services. */
export const rowsOf = async (shop: Shop, release: string): Promise<string> => {
  const ids = new Map<string, string>([
    ["category", shop.studio.category_id],
    ["region", shop.studio.region_id],
  ])
  shop.studio.customers.forEach(({ id, email }) => ids.set(email.split("@")[0] ?? "", id))
  for (const { id, email } of await shop.sql<{ id: string; email: string }>(
    `select id, email from "user"`
  )) {
    ids.set(`user.${email.split("@")[0]}`, id)
  }
  const products = await shop.sql<{ id: string; product_id: string }>(
    "select id, product_id from product_variant"
  )
  for (const [name, variant] of Object.entries(shop.variants)) {
    ids.set(`variant.${name}`, variant)
    ids.set(`product.${name}`, products.find(({ id }) => id === variant)?.product_id ?? "")
  }
  const text = readFileSync(path.resolve("integration-tests/upgrade", release, "rows.sql"), "utf8")
  return text.replace(/\{\{([^}]+)\}\}/g, (_blank, name: string) => {
    const id = ids.get(name)
    if (!id) throw new Error(`Nothing in this shop is called ${name}.`)
    return id
  })
}
