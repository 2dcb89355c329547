import { Container, Heading } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../src/types/http/package-template"
import { useMessages } from "../../hooks/use-messages"
import { useTerms } from "./use-terms"

/** The terms that every package sold from now on gets, as sentences. */
export const TermsSection = ({ template }: { template: AdminPackageTemplate }) => {
  const { t } = useMessages()
  const { validity } = useTerms()
  const { starts, redeem_policy, no_show, cancel_window_hours, expiry_rule } = template
  const { count, days } = template.freeze_limit ?? { count: null, days: null }
  const sentences = [
    validity(template.validity),
    t(`templates.starts.${starts}`),
    t(`templates.redeem.${redeem_policy}`),
    t(`templates.noShow.${no_show}`),
    cancel_window_hours === null
      ? t("templates.cancelAlways")
      : t("templates.cancelUntil", { count: cancel_window_hours }),
    t(`templates.expiry.${expiry_rule}`),
    template.purchase_limit !== null && t("templates.limit", { count: template.purchase_limit }),
    count !== null && t("templates.freezes", { count }),
    days !== null && t("templates.freezeDays", { count: days }),
  ]
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("templates.terms")}
      </Heading>
      <ul className="flex flex-col gap-y-2 px-6 py-4">
        {sentences.filter(Boolean).map((sentence) => (
          <li key={String(sentence)} className="txt-small text-ui-fg-subtle first-letter:uppercase">
            {sentence}
          </li>
        ))}
      </ul>
    </Container>
  )
}
