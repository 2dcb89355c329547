import { useWatch, type UseFormReturn } from "react-hook-form"
import type { AdminPackageTemplate } from "../../../../src/types/http/package-template"
import { useMessages } from "../../../hooks/use-messages"
import type { Picked } from "../../../lib/picked"
import { RadioField } from "../../fields/radio-field"
import { PickOne } from "../../pickers/pick-one"
import { thingsOf } from "../../pickers/sources"
import type { Source } from "../../pickers/use-search"
import type { TemplateValues } from "./form-values"
import { PriceFields } from "./price-fields"
import { ProductPrices } from "./product-prices"

const PRODUCTS: Source<Picked> = thingsOf("variant")

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
      <RadioField
        control={form.control}
        name="sold"
        label={t("templates.soldWhere")}
        disabled={!isDraft}
        choices={(["shop_and_desk", "desk_only"] as const).map((value) => ({
          value,
          label: t(`templates.sold.${value}`),
        }))}
      />
      {sold === "shop_and_desk" && (
        <RadioField
          control={form.control}
          name="product"
          label={t("templates.kinds.product")}
          choices={(["new", "existing"] as const).map((value) => ({
            value,
            label: t(`templates.productChoice.${value}`),
          }))}
        />
      )}
      {usesProduct ? (
        <PickOne
          source={PRODUCTS}
          label={t("templates.pickProduct")}
          placeholder={t("templates.pickProduct")}
          value={variant}
          onChange={(picked) => setValue("variant", picked)}
        />
      ) : (
        <PriceFields form={form} />
      )}
    </div>
  )
}
