import { Select, Text } from "@medusajs/ui"
import { ROLES, type Role } from "../../../src/domain/rights"
import type { AdminTeamMember } from "../../../src/types/http/service-packages"
import { useChangeTeam } from "../../hooks/settings"
import { useMessages } from "../../hooks/use-messages"
import { useOwnId } from "../../hooks/users"
import { customerName } from "../../lib/names"

type Props = {
  user: { id: string; email: string; first_name: string | null; last_name: string | null }
  team: readonly AdminTeamMember[]
}

/** One person and the role that counts from now on. */
export const TeamMember = ({ user, team }: Props) => {
  const { t } = useMessages()
  const { mutate } = useChangeTeam()
  const own_id = useOwnId()
  const name = customerName(user)
  const role = team.find(({ user_id }) => user_id === user.id)?.role
  const owners = team.filter((member) => member.role === "owner")
  const hasOwner = owners.length > 0
  const isLastOwner = role === "owner" && owners.length === 1

  const choose = (next: Role) => {
    const chosen = { user_id: user.id, role: next }
    // A team needs an owner: whoever begins with somebody else's role becomes it.
    const starter =
      !hasOwner && next !== "owner" && own_id && own_id !== user.id
        ? [{ user_id: own_id, role: "owner" as const }]
        : []
    mutate({ team: [...starter, chosen] })
  }
  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" weight="plus" leading="compact" className="truncate">
          {name}
        </Text>
        {name !== user.email && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle truncate">
            {user.email}
          </Text>
        )}
        {isLastOwner && (
          <Text size="small" leading="compact" className="text-ui-fg-muted">
            {t("settings.lastOwner")}
          </Text>
        )}
      </div>
      <Select
        size="small"
        value={role ?? (hasOwner ? "staff" : "owner")}
        onValueChange={choose}
        disabled={isLastOwner}
      >
        <Select.Trigger className="w-36 shrink-0" aria-label={t("settings.roleOf", { name })}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {ROLES.map((one) => (
            <Select.Item key={one} value={one}>
              {t(`settings.roles.${one}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </li>
  )
}
