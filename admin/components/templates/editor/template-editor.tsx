import { useForm } from "react-hook-form"
import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components"
import { ProgressTabs } from "@medusajs/ui"
import type { AdminPackageTemplate } from "../../../../src/types/http/package-template"
import { useMessages } from "../../../hooks/use-messages"
import { Problem } from "../../common/problem"
import { CheckRows } from "../check-rows"
import { EditorButtons } from "./editor-buttons"
import { DEFAULTS, valuesOf, type TemplateValues } from "./form-values"
import { Preview } from "./preview"
import { PriceTab } from "./price-tab"
import { ServicesTab } from "./services-tab"
import { TermsTab } from "./terms-tab"
import { useEditorTabs } from "./use-editor-tabs"
import { useSaveTemplate } from "./use-save-template"

/** The editor of a template: services, terms, price, and beside them what the customer will see. */
export const TemplateEditor = ({ template }: { template: AdminPackageTemplate | null }) => {
  const { t } = useMessages()
  const form = useForm<TemplateValues>({
    defaultValues: template ? valuesOf(template) : DEFAULTS,
  })
  const tabs = useEditorTabs(form)
  const saving = useSaveTemplate(template)
  const submit = (putOnSale: boolean) =>
    form.handleSubmit(
      (values) => saving.save(values, putOnSale, () => form.reset(values)),
      tabs.showErrors
    )()

  return (
    <RouteFocusModal.Form form={form}>
      <ProgressTabs
        value={tabs.tab}
        onValueChange={tabs.open}
        className="flex h-full flex-col overflow-hidden"
      >
        <KeyboundForm
          className="flex h-full flex-col overflow-hidden"
          onSubmit={(event) => {
            event.preventDefault()
            void submit(false)
          }}
        >
          <RouteFocusModal.Header>
            <div className="sr-only">
              <RouteFocusModal.Title>
                {template ? template.title : t("templates.create")}
              </RouteFocusModal.Title>
              <RouteFocusModal.Description>{t("templates.preview")}</RouteFocusModal.Description>
            </div>
            <div className="-my-2 w-full max-w-[600px] border-l">
              <ProgressTabs.List className="grid w-full grid-cols-3">
                <ProgressTabs.Trigger
                  className="gap-x-1 px-1.5 sm:gap-x-2 sm:px-4"
                  status={tabs.status.services}
                  value="services"
                >
                  {t("templates.services")}
                </ProgressTabs.Trigger>
                <ProgressTabs.Trigger
                  className="gap-x-1 px-1.5 sm:gap-x-2 sm:px-4"
                  status={tabs.status.terms}
                  value="terms"
                >
                  {t("templates.terms")}
                </ProgressTabs.Trigger>
                <ProgressTabs.Trigger
                  className="gap-x-1 px-1.5 sm:gap-x-2 sm:px-4"
                  status={tabs.status.price}
                  value="price"
                >
                  {t("add.price")}
                </ProgressTabs.Trigger>
              </ProgressTabs.List>
            </div>
          </RouteFocusModal.Header>
          <RouteFocusModal.Body className="flex flex-1 justify-center overflow-y-auto px-4 py-8 md:px-8 md:py-12">
            <div className="flex h-fit w-full max-w-[1080px] flex-col gap-8 lg:flex-row lg:gap-12">
              <div className="min-w-0 flex-1">
                <ProgressTabs.Content value="services">
                  <ServicesTab form={form} />
                </ProgressTabs.Content>
                <ProgressTabs.Content value="terms">
                  <TermsTab form={form} />
                </ProgressTabs.Content>
                <ProgressTabs.Content value="price">
                  <PriceTab form={form} template={template} />
                </ProgressTabs.Content>
                <div className="flex flex-col gap-y-4 pt-6">
                  <Problem error={saving.error} />
                  {saving.saved && saving.checks.length > 0 && (
                    <div role="alert" className="shadow-elevation-card-rest rounded-lg">
                      <CheckRows
                        template={saving.saved}
                        checks={saving.checks}
                        onEdit={tabs.open}
                        onMended={saving.forget}
                      />
                    </div>
                  )}
                </div>
              </div>
              <Preview form={form} />
            </div>
          </RouteFocusModal.Body>
          <RouteFocusModal.Footer>
            <EditorButtons
              status={template?.status ?? "draft"}
              tab={tabs.tab}
              isPending={saving.isPending}
              onNext={tabs.next}
              onSave={(putOnSale) => void submit(putOnSale)}
            />
          </RouteFocusModal.Footer>
        </KeyboundForm>
      </ProgressTabs>
    </RouteFocusModal.Form>
  )
}
