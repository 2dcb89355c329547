import type { HttpTypes } from "@medusajs/framework/types"

import type { Login } from "../../../scripts/demo/people"
import { apiAt } from "../../support/api-at"
import type { Api, Session } from "../../support/http"

/** What a shop sells from; everything in it was made over HTTP, as Medusa's own screens do. */
export type Ground = {
  region_id: string
  publishable_key: string
  variants: { massage: string; shampoo: string }
}

const EUROS = "eur"

/** Turns a Medusa that was just migrated into a shop: Germany, euros, a service and a product. */
export const layGround = async (url: string, login: Login): Promise<Ground> => {
  const api = apiAt(url)
  const { data } = await api.post<{ token: string }>("/auth/user/emailpass", login)
  const owner = { headers: { authorization: `Bearer ${data.token}` } }
  const sales_channel_id = await salesChannel(api, owner)
  const product = async (title: string, amount: number) =>
    await putOnSale(api, owner, { title, amount, sales_channel_id })
  return {
    region_id: await openGermany(api, owner),
    publishable_key: await publishableKey(api, owner, sales_channel_id),
    variants: { massage: await product("Massage 60", 55), shampoo: await product("Shampoo", 12) },
  }
}

const salesChannel = async (api: Api, owner: Session) => {
  const { data } = await api.get<HttpTypes.AdminSalesChannelListResponse>(
    "/admin/sales-channels",
    owner
  )
  return idOf(data.sales_channels[0])
}

const openGermany = async (api: Api, owner: Session) => {
  const germany = {
    name: "Germany",
    currency_code: EUROS,
    countries: ["de"],
    payment_providers: ["pp_system_default"],
  }
  const { data } = await api.post<HttpTypes.AdminRegionResponse>("/admin/regions", germany, owner)
  return data.region.id
}

const publishableKey = async (api: Api, owner: Session, channel: string) => {
  const key = { title: "Shop front", type: "publishable" }
  const path = "/admin/api-keys"
  const { api_key } = (await api.post<HttpTypes.AdminApiKeyResponse>(path, key, owner)).data
  await api.post(`${path}/${api_key.id}/sales-channels`, { add: [channel] }, owner)
  return api_key.token
}

type Offer = { title: string; amount: number; sales_channel_id: string }

const putOnSale = async (api: Api, owner: Session, offer: Offer) => {
  const { title, amount, sales_channel_id } = offer
  const product = {
    title,
    status: "published",
    sales_channels: [{ id: sales_channel_id }],
    options: [{ title: "Kind", values: ["Standard"] }],
    variants: [
      {
        title: "Standard",
        manage_inventory: false,
        options: { Kind: "Standard" },
        prices: [{ currency_code: EUROS, amount }],
      },
    ],
  }
  const { data } = await api.post<HttpTypes.AdminProductResponse>("/admin/products", product, owner)
  return idOf(data.product.variants?.[0])
}

const idOf = (row: { id: string } | undefined) => {
  if (!row) throw new Error("Medusa answered with nothing.")
  return row.id
}
