/** The status of the package row `p` right now, in SQL: the same rule as `packageStatus` of the domain. */
export const STATUS = `case
  when p.cancelled_at is not null then 'cancelled'
  when p.starts_at is null or p.starts_at > service_package_now() then 'pending'
  when p.open_credits = 0 then case when p.lost_units > 0 then 'expired' else 'fully_used' end
  when p.frozen_at <= service_package_now() and (p.frozen_until is null or p.frozen_until > service_package_now()) then 'frozen'
  when p.expires_at <= service_package_now() then 'expired'
  else 'active' end`
