import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

/** What a shop stands on before it sells anything. */
export type Ground = { region_id: string; sales_channel_id: string; publishable_key: string }

/** Turns Medusa's default store into Studio Elbe: euros, Germany, prices that include 19 % tax. */
export const layGround = async (container: MedusaContainer): Promise<Ground> => {
  const sales_channel_id = await nameTheStore(container)
  await taxGermany(container)
  return {
    region_id: await openGermany(container),
    sales_channel_id,
    publishable_key: await publishableKey(container, sales_channel_id),
  }
}

const nameTheStore = async (container: MedusaContainer) => {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const channel = store?.default_sales_channel_id
  // Medusa itself writes both on its first start.
  if (!store || !channel) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This database has no store yet. Start Medusa on it once, then seed again."
    )
  }
  const eur = { currency_code: "eur", is_default: true, is_tax_inclusive: true }
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: { name: "Studio Elbe", supported_currencies: [eur] },
    },
  })
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: channel }, update: { name: "Studio Elbe", description: "Online" } },
  })
  return channel
}

const taxGermany = async (container: MedusaContainer) => {
  const [present] = await container.resolve(Modules.TAX).listTaxRegions({ country_code: "de" })
  if (present) return
  const default_tax_rate = { name: "VAT", code: "vat", rate: 19 }
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: "de", provider_id: "tp_system", default_tax_rate }],
  })
}

const openGermany = async (container: MedusaContainer) => {
  const [present] = await container.resolve(Modules.REGION).listRegions({ name: "Germany" })
  if (present) return present.id
  const germany = {
    name: "Germany",
    currency_code: "eur",
    countries: ["de"],
    payment_providers: ["pp_system_default"],
    is_tax_inclusive: true,
  }
  const { result } = await createRegionsWorkflow(container).run({ input: { regions: [germany] } })
  return onlyOne(result).id
}

const publishableKey = async (container: MedusaContainer, sales_channel_id: string) => {
  const keys = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
  const key = keys.find(({ revoked_at }) => !revoked_at) ?? (await createPublishableKey(container))
  // Linking what is linked already changes nothing.
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [sales_channel_id] },
  })
  return key.token
}

const createPublishableKey = async (container: MedusaContainer) => {
  const api_keys = [{ title: "Studio Elbe", type: "publishable" as const, created_by: "" }]
  const { result } = await createApiKeysWorkflow(container).run({ input: { api_keys } })
  return onlyOne(result)
}

/** The single row of a result that cannot have any other number of rows. */
export const onlyOne = <T>(rows: readonly T[]): T => {
  const [row] = rows
  if (row === undefined || rows.length > 1) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Expected one row, got ${rows.length}.`
    )
  }
  return row
}
