import { useRef, useState } from "react"
import { XMark } from "@medusajs/icons"
import { clx, Popover } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { Choices } from "./choices"
import { Days } from "./days"
import type { FilterName } from "./filters"
import { useFilterNames } from "./use-filter-names"

type Props = {
  name: FilterName
  filter: string
  /** Whether it was just added: what it can be set to stands open. */
  isNew: boolean
  onChange: (filter: string) => void
  /** Called when it is closed without being set to anything. */
  onLeave: () => void
  /** Takes the focus of a filter that is not there any more. */
  onGone: () => void
}

const PART = "px-2 py-1 outline-none focus-visible:shadow-borders-focus rounded-md"

/** One filter of the list: what it is set to, the way to change it and the way to take it off. */
export const FilterChip = ({ name, filter, isNew, onChange, onLeave, onGone }: Props) => {
  const { t } = useMessages()
  const { titleOf, settingOf, choicesOf } = useFilterNames()
  const [open, setOpen] = useState(isNew)
  const trigger = useRef<HTMLButtonElement>(null)
  const title = titleOf(name)
  const isFlag = name === "attention" || name === "batch"
  const text = <span className="text-ui-fg-muted">{title}</span>
  return (
    <div className="bg-ui-bg-field shadow-borders-base txt-compact-small-plus flex max-w-full items-stretch rounded-md">
      {isFlag ? (
        <span className={PART}>{text}</span>
      ) : (
        <Popover
          open={open}
          onOpenChange={(next) => {
            setOpen(next)
            if (!next && !filter) onLeave()
          }}
        >
          <Popover.Trigger
            ref={trigger}
            className={clx(PART, "hover:bg-ui-bg-base-hover flex min-w-0 gap-x-2")}
          >
            {text}
            <span className="text-ui-fg-subtle truncate">{settingOf(name, filter)}</span>
          </Popover.Trigger>
          <Popover.Content
            align="start"
            aria-label={title}
            className="min-w-56 p-0"
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (trigger.current) trigger.current.focus()
              else onGone()
            }}
          >
            {name === "expires" || name === "bought" ? (
              <Days name={name} filter={filter} onChange={onChange} />
            ) : (
              <Choices name={name} choices={choicesOf(name)} filter={filter} onChange={onChange} />
            )}
          </Popover.Content>
        </Popover>
      )}
      <button
        type="button"
        aria-label={t("list.filter.remove", { filter: title })}
        onClick={() => (filter ? onChange("") : onLeave())}
        className={clx(PART, "text-ui-fg-muted hover:bg-ui-bg-base-hover flex items-center")}
      >
        <XMark />
      </button>
    </div>
  )
}
