import { Tabs } from "@medusajs/ui"
import type { AdminClientPackageBatch } from "../../../src/types/http/batch"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { NothingYet } from "../common/nothing-yet"
import { GivenList } from "./given-list"
import { ReasonList } from "./reason-list"

/** What became of everybody in a batch: who got it, who was left out and, after an undo, what stays. */
export const BatchResults = ({ batch }: { batch: AdminClientPackageBatch }) => {
  const { t } = useMessages()
  const { count } = useFormat()
  const { id, granted, skipped, skipped_count, kept, kept_count } = batch
  return (
    <Tabs defaultValue={kept_count > 0 ? "kept" : "given"}>
      <Tabs.List className="flex-wrap px-6 py-3">
        <Tabs.Trigger value="given">
          {t("many.results.given", { number: count(granted) })}
        </Tabs.Trigger>
        <Tabs.Trigger value="skipped">
          {t("many.results.skipped", { number: count(skipped_count) })}
        </Tabs.Trigger>
        {kept_count > 0 && (
          <Tabs.Trigger value="kept">
            {t("many.results.kept", { number: count(kept_count) })}
          </Tabs.Trigger>
        )}
      </Tabs.List>
      <Tabs.Content value="given" className="border-t">
        {granted > 0 ? (
          <GivenList batch_id={id} />
        ) : (
          <NothingYet sentence={t("many.results.nobodyGot")} />
        )}
      </Tabs.Content>
      <Tabs.Content value="skipped" className="border-t">
        {skipped.length > 0 ? (
          <ReasonList rows={skipped} />
        ) : (
          <NothingYet sentence={t("many.results.nobodySkipped")} />
        )}
      </Tabs.Content>
      <Tabs.Content value="kept" className="border-t">
        <ReasonList rows={kept} />
      </Tabs.Content>
    </Tabs>
  )
}
