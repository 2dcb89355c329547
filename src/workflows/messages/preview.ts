import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MessageKind } from "../../domain/message"
import { DEFAULT_LOCALE } from "../../domain/telling"
import { renderMessage, sampleFacts, type Rendered } from "../../messages"
import { SERVICE_CREDIT_MODULE } from "../../modules/service-credit"
import type { ServiceCreditModuleService } from "../../modules/service-credit/service"

/** Which message is shown, and in which language; without one in that of the shop. */
export type MessagePreview = { kind: MessageKind; locale?: string }

const loadStore = async (container: MedusaContainer) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["id", "name", "supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  const [store] = data
  const currencies: { currency_code: string; is_default: boolean }[] =
    store?.supported_currencies ?? []
  const own = currencies.find((currency) => currency.is_default) ?? currencies[0]
  return { shop_name: store?.name ?? "", currency_code: own?.currency_code ?? "eur" }
}

/** Writes a message about a made-up package, in the shop's name and the way the shop says it. */
export const previewMessage = async (
  container: MedusaContainer,
  { kind, locale }: MessagePreview
): Promise<Rendered> => {
  const credits: ServiceCreditModuleService = container.resolve(SERVICE_CREDIT_MODULE)
  const options = credits.getOptions()
  const { time_zone } = await credits.retrieveSettings()
  const facts = sampleFacts(kind, {
    ...(await loadStore(container)),
    zone: time_zone ?? "UTC",
    // A reader of a preview has no package: his links lead nowhere that exists.
    url: "https://shop.example",
  })
  return await renderMessage(
    kind,
    locale ?? options.locale ?? DEFAULT_LOCALE,
    facts,
    options.messages
  )
}
