import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TEXTS = ["customer_id", "order_id", "reason", "attempt_key", "recipient", "locale"]
const INSTANTS = ["leased_until", "sent_at"]
const MESSAGE = `alter table if exists "service_package_message"`
const SETTING = `alter table if exists "service_package_setting"`

const once = (columns: string) => [
  `drop index if exists "service_package_message_once";`,
  `CREATE UNIQUE INDEX IF NOT EXISTS "service_package_message_once" ON "service_package_message" (${columns});`,
]
const channels = (names: string) => [
  `${MESSAGE} drop constraint if exists "service_package_message_channel_check";`,
  `${MESSAGE} add constraint "service_package_message_channel_check" check("channel" in (${names}));`,
]

// What stood here was written by nothing that sends: a day after it was due nobody waits for it.
const rows = `update service_package_message m
  set customer_id = p.customer_id, dedupe_key = p.id || ':' || m.dedupe_key, last_moment_at = m.due_at + interval '1 day',
    sent_at = case when m.status = 'sent' then m.next_attempt_at end,
    reason = case when m.status in ('skipped', 'failed') then 'unknown' end
  from service_package_client_package p where p.id = m.client_package_id`

/** The outbox in the shape in which it is sent from: to whom, until when, on whose attempt, and what became of it. */
export class Migration20261201010000 extends Migration {
  override async up(): Promise<void> {
    const statements = [
      `create table if not exists "service_package_message_package" ("message_id" text not null, "client_package_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "service_package_message_package_pkey" primary key ("message_id", "client_package_id"));`,
      `CREATE INDEX IF NOT EXISTS "IDX_service_package_message_package_deleted_at" ON "service_package_message_package" ("deleted_at") WHERE deleted_at IS NULL;`,
      `CREATE INDEX IF NOT EXISTS "service_package_message_package_history" ON "service_package_message_package" ("client_package_id");`,
      ...TEXTS.map((name) => `${MESSAGE} add column if not exists "${name}" text null;`),
      ...INSTANTS.map((name) => `${MESSAGE} add column if not exists "${name}" timestamptz null;`),
      `${MESSAGE} add column if not exists "details" jsonb null;`,
      `${MESSAGE} add column if not exists "last_moment_at" timestamptz null;`,
      `${MESSAGE} alter column "client_package_id" drop not null;`,
      rows,
      `${MESSAGE} alter column "last_moment_at" set not null;`,
      ...channels("'email', 'sms', 'feed'"),
      ...once(`"kind", "dedupe_key", "channel"`),
      `CREATE INDEX IF NOT EXISTS "service_package_message_history" ON "service_package_message" ("client_package_id", "due_at");`,
      `CREATE INDEX IF NOT EXISTS "service_package_message_customer" ON "service_package_message" ("customer_id", "due_at");`,
      `${MESSAGE} add constraint service_package_message_sent check(status <> 'sent' or sent_at is not null);`,
      `${MESSAGE} add constraint service_package_message_why check(status in ('due', 'sent') or reason is not null);`,
      `${SETTING} add column if not exists "messages" jsonb null;`,
    ]
    statements.forEach((statement) => this.addSql(statement))
  }

  // The table of before knows only what is told about one package, and no bell.
  override async down(): Promise<void> {
    const statements = [
      `delete from service_package_message where client_package_id is null or channel = 'feed';`,
      `drop table if exists "service_package_message_package" cascade;`,
      `drop index if exists "service_package_message_history";`,
      `drop index if exists "service_package_message_customer";`,
      `${MESSAGE} drop constraint if exists service_package_message_sent;`,
      `${MESSAGE} drop constraint if exists service_package_message_why;`,
      ...[...TEXTS, ...INSTANTS, "details", "last_moment_at"].map(
        (name) => `${MESSAGE} drop column if exists "${name}";`
      ),
      `${MESSAGE} alter column "client_package_id" set not null;`,
      ...channels("'email', 'sms'"),
      ...once(`"client_package_id", "kind", "dedupe_key", "channel"`),
      `${SETTING} drop column if exists "messages";`,
    ]
    statements.forEach((statement) => this.addSql(statement))
  }
}
