import { useState } from "react"
import { Label, Select, Text, toast } from "@medusajs/ui"
import type { MessageKind } from "../../../src/domain/message"
import { useMessagePreview, useSendTest } from "../../hooks/messages"
import { useMessages } from "../../hooks/use-messages"
import { localeOf } from "../../lib/locale"
import { ActDrawer } from "../common/act-drawer"
import { LoadingLines } from "../common/loading-lines"
import { Trouble } from "../common/trouble"

// What the plugin speaks; a language of the shop's own is looked at by sending oneself a test of it.
const LANGUAGES = ["en", "de", "fr", "hu"]

type Props = { kind: MessageKind; title: string; canSend: boolean; onClose: () => void }

/** A message as customers get it, in each language, and one to oneself. */
export const MessagePreview = ({ kind, title, canSend, onClose }: Props) => {
  const { t, i18n } = useMessages()
  const own = localeOf(i18n.language)
  const [locale, setLocale] = useState(LANGUAGES.find((one) => own.startsWith(one)) ?? "en")
  const { mutate, isPending } = useSendTest()
  const send = () =>
    mutate(
      { kind, locale },
      { onSuccess: ({ sent_to }) => toast.success(t("settings.messages.sent", { email: sent_to })) }
    )
  const names = new Intl.DisplayNames([own], { type: "language" })
  return (
    <ActDrawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      consequence={t("settings.messages.consequence")}
      submitLabel={t("settings.messages.test")}
      onSubmit={send}
      isPending={isPending}
      isDisabled={!canSend}
    >
      <div className="flex flex-col gap-y-2">
        <Label size="small" htmlFor="message-language">
          {t("settings.messages.language")}
        </Label>
        <Select size="small" value={locale} onValueChange={setLocale}>
          <Select.Trigger id="message-language">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {LANGUAGES.map((one) => (
              <Select.Item key={one} value={one}>
                {names.of(one)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <Shown kind={kind} locale={locale} />
    </ActDrawer>
  )
}

const Shown = ({ kind, locale }: { kind: MessageKind; locale: string }) => {
  const { t } = useMessages()
  const { data, isError, error, refetch } = useMessagePreview(kind, locale)
  if (isError) return <Trouble error={error} onRetry={refetch} />
  if (!data) return <LoadingLines lines={6} />
  const { subject, html, sms } = data.message
  return (
    <>
      {/* Shown without rights: what a shop has written itself runs nothing in its admin. */}
      <iframe
        className="border-ui-border-base h-[520px] w-full rounded-lg border"
        sandbox=""
        srcDoc={html}
        title={subject}
      />
      <div className="flex flex-col gap-y-1">
        <Text size="small" weight="plus">
          {t("settings.messages.asSms")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {sms}
        </Text>
      </div>
    </>
  )
}
