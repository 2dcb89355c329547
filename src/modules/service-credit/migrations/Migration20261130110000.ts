import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130110000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_entry" drop constraint if exists "service_package_entry_kind_check";`
    )
    this.addSql(
      `alter table if exists "service_package_entry" drop constraint if exists service_package_entry_amounts;`
    )
    this.addSql(
      `alter table if exists "service_package_entry" drop constraint if exists service_package_entry_legal;`
    )
    this.addSql(
      `alter table if exists "service_package_entry" add constraint "service_package_entry_kind_check" check ("kind" in ('issue', 'hold', 'release', 'redeem', 'restore', 'forfeit', 'correct', 'expire', 'late_use', 'reinstate', 'revoke', 'transfer', 'revalue'));`
    )
    this.addSql(
      `alter table if exists "service_package_entry" add constraint service_package_entry_amounts check (kind = 'revalue' or (amount >= 0 and net_amount >= 0));`
    )
    this
      .addSql(`alter table if exists "service_package_entry" add constraint service_package_entry_legal check ((kind, from_bucket, to_bucket) in (
        ('issue','issued','available'), ('hold','available','held'),
        ('release','held','available'), ('release','held','expired'), ('release','held','revoked'),
        ('redeem','held','redeemed'), ('redeem','available','redeemed'),
        ('restore','redeemed','available'), ('restore','redeemed','expired'), ('restore','redeemed','revoked'),
        ('restore','forfeited','available'), ('restore','forfeited','expired'), ('restore','forfeited','revoked'),
        ('forfeit','redeemed','forfeited'), ('forfeit','held','forfeited'),
        ('correct','available','redeemed'), ('correct','redeemed','available'), ('correct','redeemed','expired'),
        ('expire','available','expired'), ('late_use','expired','redeemed'), ('reinstate','expired','available'),
        ('revoke','available','revoked'), ('revoke','held','revoked'),
        ('transfer','available','transferred'), ('transfer','transferred','available'),
        ('revalue','available','available')));`)
    this.addSql(
      `alter table if exists "service_package_client_package" add column if not exists "uncarried_price" numeric not null default 0, add column if not exists "uncarried_net" numeric not null default 0, add column if not exists "raw_uncarried_price" jsonb not null default '{"value":"0","precision":20}', add column if not exists "raw_uncarried_net" jsonb not null default '{"value":"0","precision":20}';`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "service_package_client_package" drop column if exists "uncarried_price", drop column if exists "uncarried_net", drop column if exists "raw_uncarried_price", drop column if exists "raw_uncarried_net";`
    )
    this.addSql(
      `alter table if exists "service_package_entry" drop constraint if exists "service_package_entry_kind_check";`
    )
    this.addSql(
      `alter table if exists "service_package_entry" drop constraint if exists service_package_entry_amounts;`
    )
    this.addSql(
      `alter table if exists "service_package_entry" drop constraint if exists service_package_entry_legal;`
    )
    // Lines that were written since stay as they are.
    this.addSql(
      `alter table if exists "service_package_entry" add constraint "service_package_entry_kind_check" check ("kind" in ('issue', 'hold', 'release', 'redeem', 'restore', 'forfeit', 'correct', 'expire', 'late_use', 'reinstate', 'revoke', 'transfer')) not valid;`
    )
    this.addSql(
      `alter table if exists "service_package_entry" add constraint service_package_entry_amounts check (amount >= 0 and net_amount >= 0) not valid;`
    )
    this
      .addSql(`alter table if exists "service_package_entry" add constraint service_package_entry_legal check ((kind, from_bucket, to_bucket) in (
        ('issue','issued','available'), ('hold','available','held'),
        ('release','held','available'), ('release','held','expired'), ('release','held','revoked'),
        ('redeem','held','redeemed'), ('redeem','available','redeemed'),
        ('restore','redeemed','available'), ('restore','redeemed','expired'), ('restore','redeemed','revoked'),
        ('restore','forfeited','available'), ('restore','forfeited','expired'), ('restore','forfeited','revoked'),
        ('forfeit','redeemed','forfeited'), ('forfeit','held','forfeited'),
        ('correct','available','redeemed'), ('correct','redeemed','available'), ('correct','redeemed','expired'),
        ('expire','available','expired'), ('late_use','expired','redeemed'), ('reinstate','expired','available'),
        ('revoke','available','revoked'), ('revoke','held','revoked'),
        ('transfer','available','transferred'), ('transfer','transferred','available'))) not valid;`)
  }
}
