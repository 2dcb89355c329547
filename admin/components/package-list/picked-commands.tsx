import { Fragment } from "react"
import { CommandBar, type DataTableCommand } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Props = { count: number; commands: readonly DataTableCommand[] }

/** What can be done with the ticked packages; a phone has several lines for it, and no use for keys. */
export const PickedCommands = ({ count, commands }: Props) => {
  const { t: dashboard } = useTranslation()
  return (
    <CommandBar open={count > 0}>
      <CommandBar.Bar className="max-w-[calc(100vw-1rem)] max-sm:flex-wrap max-sm:rounded-xl max-sm:after:rounded-xl max-sm:[&>.w-px]:hidden max-sm:[&_kbd]:hidden">
        <CommandBar.Value>{dashboard("general.countSelected", { count })}</CommandBar.Value>
        {commands.map(({ label, shortcut, action }) => (
          <Fragment key={label}>
            <CommandBar.Seperator />
            <CommandBar.Command {...{ label, shortcut }} action={() => void action({})} />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  )
}
