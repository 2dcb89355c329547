import { useWatch, type UseFormReturn } from "react-hook-form"
import type { AdminPackageTemplate } from "../../../../src/types/http/package-template"
import { useMessages } from "../../../hooks/use-messages"
import { Choice } from "./choice"
import type { TemplateValues } from "./form-values"
import { PriceFields } from "./price-fields"
import { ProductPrices } from "./product-prices"
import { ReferencePicker } from "./reference-picker"

type Props = { form: UseFormReturn<TemplateValues>; template: AdminPackageTemplate | null }

/** Where the package is sold, as which product, and for how much. */
export const PriceTab = ({ form, template }: Props) => {
  const { t } = useMessages()
  const { control, setValue } = form
  const sold = useWatch({ control, name: "sold" })
  const product = useWatch({ control, name: "product" })
  const variant = useWatch({ control, name: "variant" })
  const isDraft = (template?.status ?? "draft") === "draft"
  if (template?.variant_id) return <ProductPrices template={template} />
  const usesProduct = sold === "shop_and_desk" && product === "existing"
  return (
    <div className="flex flex-col gap-y-6">
      <Choice
        form={form}
        name="sold"
        label={t("templates.soldWhere")}
        disabled={!isDraft}
        options={(["shop_and_desk", "desk_only"] as const).map((value) => ({
          value,
          label: t(`templates.sold.${value}`),
        }))}
      />
      {sold === "shop_and_desk" && (
        <Choice
          form={form}
          name="product"
          label={t("templates.kinds.product")}
          options={(["new", "existing"] as const).map((value) => ({
            value,
            label: t(`templates.productChoice.${value}`),
          }))}
        />
      )}
      {usesProduct ? (
        <ReferencePicker
          kind="variant"
          label={t("templates.pickProduct")}
          value={variant ?? undefined}
          onPick={({ id, name }) => setValue("variant", { id, name })}
        />
      ) : (
        <PriceFields form={form} />
      )}
    </div>
  )
}
