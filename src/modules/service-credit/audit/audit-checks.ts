import { BUCKETS } from "../../../domain/ledger"
import { PAID_TWICE } from "../desk/paid-twice"
import {
  copiesDiffer,
  differs,
  flowInto,
  pricedBy,
  recognizedBy,
  unitsBy,
  unitsIn,
  usedAgain,
  usedBy,
  valueBy,
} from "./audit-replay"

/** One thing the audit compares: a statement that answers a row for every difference it finds. */
export type AuditCheck = { check: string; message: string; statement: string }

// Each statement sees the table `scope` with the packages to look at.
const OF_CREDIT = "select c.client_package_id, c.id as service_credit_id, null as redemption_id"
const OF_REDEMPTION = "select r.client_package_id, r.service_credit_id, r.id as redemption_id"
const OF_PACKAGE =
  "select p.id as client_package_id, null as service_credit_id, null as redemption_id"
const CREDITS = "from scope join service_package_credit c on c.client_package_id = scope.id"
const REDEMPTIONS = "from scope join service_package_redemption r on r.client_package_id = scope.id"
const PACKAGES = "from scope join service_package_client_package p on p.id = scope.id"
const ENTRIES = "left join service_package_entry e on e.service_credit_id = c.id"

/** Everything the audit compares; entries are the truth, all else must follow from them. */
export const AUDIT_CHECKS: readonly AuditCheck[] = [
  {
    check: "balance",
    message: "The counts do not follow from the entries.",
    statement: `${OF_CREDIT} ${CREDITS} ${ENTRIES} where not c.unlimited group by c.id having ${differs(
      {
        ...Object.fromEntries(BUCKETS.map((bucket) => [`c.${bucket}`, unitsIn(bucket)])),
        "c.granted": unitsBy("issue"),
      }
    )}`,
  },
  {
    check: "value",
    message: "The amounts do not follow from the entries.",
    statement: `${OF_CREDIT} ${CREDITS} ${ENTRIES} group by c.id having ${differs({
      "c.value": valueBy("amount"),
      "c.net_value": valueBy("net_amount"),
      "c.recognized_value": recognizedBy("amount"),
      "c.recognized_net": recognizedBy("net_amount"),
    })}`,
  },
  {
    check: "sequence",
    message: "An entry is missing, or one too many.",
    statement: `${OF_CREDIT} ${CREDITS} ${ENTRIES} group by c.id
      having c.seq <> count(e.id) or c.seq <> coalesce(max(e.seq), 0)`,
  },
  {
    check: "running_balance",
    message: "An entry says another balance than the entries up to it add up to.",
    statement: `select distinct client_package_id, service_credit_id, null as redemption_id from (
      select c.client_package_id, c.id as service_credit_id, e.available_after, e.held_after,
        sum(${flowInto("available")}) over so_far as available, sum(${flowInto("held")}) over so_far as held
      ${CREDITS} join service_package_entry e on e.service_credit_id = c.id
      where not c.unlimited window so_far as (partition by c.id order by e.seq)) entry
      where ${differs({ available_after: "available", held_after: "held" })}`,
  },
  {
    check: "redemption",
    message: "What became of a redemption does not follow from its entries.",
    // A part let go before the order makes the redemption smaller, so its released units may be fewer.
    statement: `${OF_REDEMPTION} ${REDEMPTIONS} left join service_package_entry e on e.redemption_id = r.id
      group by r.id having ${differs({
        "r.units_held": unitsIn("held"),
        "r.units_redeemed": unitsIn("redeemed"),
        "r.units_forfeited": unitsIn("forfeited"),
        "r.units_restored": `${unitsBy("restore")} - ${usedAgain}`,
        "r.amount": usedBy("amount"),
        "r.net_amount": usedBy("net_amount"),
      })} or r.units_released > ${unitsBy("release")} + ${unitsBy("revoke")}`,
  },
  {
    check: "held",
    message: "The reserved units are not those of the redemptions.",
    statement: `${OF_CREDIT} ${CREDITS} left join service_package_redemption r on r.service_credit_id = c.id
      group by c.id having c.held <> coalesce(sum(r.units_held), 0)`,
  },
  {
    check: "hold",
    message: "Units are reserved for a cart that reserves nothing any more.",
    statement: `${OF_REDEMPTION} ${REDEMPTIONS} left join service_package_hold h on h.id = r.hold_id
      where r.units_held > 0 and (h.id is null or h.status in ('redeemed', 'released') or h.customer_id <> r.customer_id)`,
  },
  {
    check: "paid_once",
    message: "More sessions pay for a visit than were booked.",
    statement: `${OF_REDEMPTION} ${REDEMPTIONS} where ${PAID_TWICE}`,
  },
  {
    check: "abandoned",
    message: "A command that was given up has done something.",
    statement: `select distinct c.client_package_id, c.id as service_credit_id, null as redemption_id ${CREDITS}
      join service_package_entry e on e.service_credit_id = c.id
      join service_package_operation o on o.id = e.operation_id where o.state = 'abandoned'
      union all select distinct p.id, null, null ${PACKAGES}
      join service_package_payment m on m.client_package_id = p.id
      join service_package_operation o on o.id = m.operation_id where o.state = 'abandoned'`,
  },
  {
    check: "counters",
    message: "The package counts its services or its ended units wrongly.",
    statement: `${OF_PACKAGE} ${PACKAGES} left join service_package_credit c on c.client_package_id = p.id
      group by p.id having p.lost_units <> coalesce(sum(c.expired), 0)
        or p.open_credits <> count(c.id) filter (where c.available + c.held > 0)`,
  },
  {
    check: "price",
    message: "The units did not get the whole price, or got more than it.",
    statement: `${OF_PACKAGE} ${PACKAGES} left join service_package_credit c on c.client_package_id = p.id ${ENTRIES}
      group by p.id having ${differs({
        "p.price": `${pricedBy("amount")} + p.uncarried_price`,
        "p.net_price": `${pricedBy("net_amount")} + p.uncarried_net`,
      })}`,
  },
  {
    check: "dates",
    message: "A service begins, ends or is closed at another time than its package.",
    statement: `${OF_CREDIT} ${CREDITS} join service_package_client_package p on p.id = c.client_package_id
      where ${differs({
        "c.starts_at": "p.starts_at",
        "c.expires_at": "p.expires_at",
        "c.closed": "(p.cancelled_at is not null)",
      })}`,
  },
  {
    check: "amount_copies",
    message: "Two copies of one amount differ.",
    statement: `
      ${OF_PACKAGE} ${PACKAGES} where ${copiesDiffer("p", [
        "price",
        "net_price",
        "original_price",
        "standard_price",
        "uncarried_price",
        "uncarried_net",
        "paid_amount",
        "refunded_amount",
      ])}
      union all ${OF_CREDIT} ${CREDITS}
      where ${copiesDiffer("c", ["value", "net_value", "recognized_value", "recognized_net"])}
      union all select distinct c.client_package_id, c.id, null ${CREDITS}
      join service_package_entry e on e.service_credit_id = c.id
      where ${copiesDiffer("e", ["amount", "net_amount"])}
      union all ${OF_REDEMPTION} ${REDEMPTIONS}
      where ${copiesDiffer("r", ["amount", "net_amount", "original_unit_price", "original_compare_at"])}
      union all select distinct p.id, null, null ${PACKAGES}
      join service_package_payment m on m.client_package_id = p.id where ${copiesDiffer("m", ["amount"])}`,
  },
]
