import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/** What the provider does with a letter. */
export type Manner =
  | "sends"
  /** Says no, in words. */
  | "throws"
  /** Takes the letter and never answers. */
  | "takes and hangs"
  /** Takes no letter and never answers. */
  | "hangs"

/** What the provider was handed and has taken, and how it behaves from now on. */
export const post: { letters: ProviderSendNotificationDTO[]; manner: Manner; asked: number } = {
  letters: [],
  manner: "sends",
  asked: 0,
}

/** Keeps every letter that it takes. */
export class Letters extends AbstractNotificationProviderService {
  static override identifier = "letters"

  override async send(letter: ProviderSendNotificationDTO) {
    post.asked++
    if (post.manner === "throws") throw new Error("The mailbox is on fire.")
    if (post.manner !== "hangs") post.letters.push(letter)
    if (post.manner !== "sends") await new Promise(() => undefined)
    return { id: `letter_${post.letters.length}` }
  }
}
