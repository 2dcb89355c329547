import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { onlyOne } from "./ground"

/** What the studio sells besides packages, as variant ids. */
export type Catalogue = {
  category_id: string
  massage: string
  facial: string
  haircut: string
  shampoo: string
}

/** Puts three services and one product on sale. Nothing needs shipping or stock. */
export const fillShelves = async (
  container: MedusaContainer,
  sales_channel_id: string
): Promise<Catalogue> => {
  const category_id = await treatments(container)
  const put = async (title: string, price: number, category_ids: string[]) =>
    await putOnSale(container, { title, price, category_ids, sales_channel_id })
  return {
    category_id,
    massage: await put("Massage 60", 55, [category_id]),
    facial: await put("Facial", 35, [category_id]),
    haircut: await put("Haircut", 35, [category_id]),
    shampoo: await put("Shampoo", 12, []),
  }
}

const treatments = async (container: MedusaContainer) => {
  const category = { name: "Treatments", handle: "treatments" }
  const products = container.resolve(Modules.PRODUCT)
  const [present] = await products.listProductCategories({ handle: category.handle })
  if (present) return present.id
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ ...category, is_active: true }] },
  })
  return onlyOne(result).id
}

type Offer = { title: string; price: number; category_ids: string[]; sales_channel_id: string }

const putOnSale = async (container: MedusaContainer, offer: Offer) => {
  const { title, price, category_ids, sales_channel_id } = offer
  const handle = title.toLowerCase().replace(/ /g, "-")
  const [present] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle }, { relations: ["variants"] })
  if (present) return onlyOne(present.variants).id
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          handle,
          status: ProductStatus.PUBLISHED,
          category_ids,
          sales_channels: [{ id: sales_channel_id }],
          options: [{ title: "Kind", values: ["Standard"] }],
          // No shipping profile and no managed stock: with either, checkout would ask for a delivery.
          variants: [
            {
              title: "Standard",
              manage_inventory: false,
              options: { Kind: "Standard" },
              prices: [{ currency_code: "eur", amount: price }],
            },
          ],
        },
      ],
    },
  })
  return onlyOne(onlyOne(result).variants).id
}
