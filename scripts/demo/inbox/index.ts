import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
} from "@medusajs/framework/utils"
import { keepLetter } from "./letters"

/** Sends nothing: writes each letter to the demo's folder, where its inbox shows it. */
class DemoInbox extends AbstractNotificationProviderService {
  static override identifier = "demo-inbox"

  override async send({ to, channel, content }: ProviderSendNotificationDTO) {
    const { subject = "", html = "", text = "" } = content ?? {}
    return { id: keepLetter({ at: new Date().toISOString(), channel, to, subject, html, text }) }
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [DemoInbox] })
