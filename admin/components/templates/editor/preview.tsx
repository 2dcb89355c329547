import { useWatch, type UseFormReturn } from "react-hook-form"
import { Heading, Text } from "@medusajs/ui"
import { useMessages } from "../../../hooks/use-messages"
import { useTerms } from "../use-terms"
import type { TemplateValues } from "./form-values"
import { suggestedTitle } from "./to-body"
import { useOffer } from "./use-offer"

/** What a customer sees of the package, as it is being written. */
export const Preview = ({ form }: { form: UseFormReturn<TemplateValues> }) => {
  const { t } = useMessages()
  const terms = useTerms()
  const { title, items, validity, description } = useWatch({
    control: form.control,
    compute: ({ title, items, validity, description }: TemplateValues) => ({
      title,
      items,
      validity,
      description,
    }),
  })
  const offer = useOffer(form)
  const parts = items.filter((item) => item.title.trim())
  return (
    <aside
      aria-label={t("templates.preview")}
      className="flex h-fit w-full shrink-0 flex-col gap-y-3 lg:sticky lg:top-0 lg:w-80"
    >
      <Text size="small" weight="plus" className="text-ui-fg-subtle">
        {t("templates.preview")}
      </Text>
      <div className="shadow-elevation-card-rest bg-ui-bg-base flex flex-col gap-y-3 rounded-lg p-5">
        <Heading level="h2">{title.trim() || suggestedTitle(items) || "…"}</Heading>
        {description.trim() && (
          <Text size="small" className="text-ui-fg-subtle">
            {description}
          </Text>
        )}
        {title.trim() && (
          <ul>
            {parts.map((item, index) => (
              <li key={index} className="txt-small">{`${item.units || "…"} × ${item.title}`}</li>
            ))}
          </ul>
        )}
        {offer.price && <Text className="txt-large-plus">{offer.price}</Text>}
        <Text size="small" className="text-ui-fg-subtle">
          {[
            offer.each && t("templates.each", { price: offer.each }),
            offer.saves && t("templates.saves", { price: offer.saves }),
            terms.validity(validity),
          ]
            .filter(Boolean)
            .join(", ")}
        </Text>
      </div>
    </aside>
  )
}
