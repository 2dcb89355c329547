import { Button, Drawer, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ClientPackageActionResult } from "../../../src/types/http/batch"
import type { AdminClientPackage } from "../../../src/types/http/client-package"
import { useMessages } from "../../hooks/use-messages"
import { useOwnerName } from "../../hooks/use-owner-name"
import { useProblem } from "../../hooks/use-problem"
import { CallError } from "../../lib/call"

type Props = {
  results: readonly ClientPackageActionResult[]
  picked: readonly AdminClientPackage[]
  onClose: () => void
}

/** Says what became of each package; those that were left alone come first, with the cause. */
export const ActResults = ({ results, picked, onClose }: Props) => {
  const { t } = useMessages()
  const { t: dashboard } = useTranslation()
  const say = useProblem()
  const nameOf = useOwnerName()
  const named = new Map(picked.map((one) => [one.id, { title: one.title, owner: nameOf(one) }]))
  const sorted = [...results].sort((one, other) => Number(one.ok) - Number(other.ok))
  const changed = results.filter(({ ok }) => ok).length
  const cause = ({ code = "", message = "" }: ClientPackageActionResult) =>
    say(new CallError(message, code === "not_found" ? 404 : 400, code, {}))
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("list.results.title", { count: changed })}</Drawer.Title>
          <Drawer.Description>
            {changed < results.length &&
              t("list.results.left", { count: results.length - changed })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex-1 overflow-y-auto p-0">
          <ul className="divide-y">
            {sorted.map((result) => (
              <li key={result.id} className="flex items-start justify-between gap-x-4 px-6 py-3">
                <div>
                  <Text size="small" weight="plus">
                    {named.get(result.id)?.title}
                  </Text>
                  <Text size="small" className="text-ui-fg-subtle">
                    {named.get(result.id)?.owner}
                  </Text>
                  {!result.ok && <Text size="small">{cause(result)}</Text>}
                </div>
                <StatusBadge color={result.ok ? "green" : "orange"} className="shrink-0">
                  {t(result.ok ? "list.results.done" : "list.results.asItWas")}
                </StatusBadge>
              </li>
            ))}
          </ul>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {dashboard("actions.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
