import { useState } from "react"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTeam } from "../../hooks/settings"
import { useMessages } from "../../hooks/use-messages"
import { useUsers } from "../../hooks/users"
import { LoadingLines } from "../common/loading-lines"
import { PageTurner } from "../common/page-turner"
import { Trouble } from "../common/trouble"
import { TeamMember } from "./team-member"

const LIMIT = 20

/** Everybody who can sign in, with the role each has here. */
export const TeamSection = () => {
  const { t } = useMessages()
  const [offset, setOffset] = useState(0)
  const team = useTeam()
  const users = useUsers({ limit: LIMIT, offset })
  const isEmpty = team.data?.team.length === 0
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("settings.team")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(isEmpty ? "settings.teamEmpty" : "settings.teamHint")}
        </Text>
      </div>
      {team.isError || users.isError ? (
        <Trouble
          error={team.error ?? users.error}
          onRetry={() => Promise.all([team.refetch(), users.refetch()])}
        />
      ) : team.data && users.data ? (
        <>
          <ul className="divide-y">
            {users.data.users.map((user) => (
              <TeamMember key={user.id} user={user} team={team.data.team} />
            ))}
          </ul>
          {users.data.count > LIMIT && (
            <PageTurner
              list={{ ...users.data, offset }}
              shown={users.data.users.length}
              onTurn={setOffset}
            />
          )}
        </>
      ) : (
        <LoadingLines lines={3} />
      )}
    </Container>
  )
}
