import { minus, returningValue, sum, toDecimalString, toMinor } from "../../../domain/money"
import type { Carried } from "../../../domain/ledger"
import { destinationOf } from "../ledger/destination"
import type { Ledger } from "../ledger/ledger"
import type { Sql } from "../ledger/sql"
import type { LockedRedemption } from "./redemption-row"

type Side = "redeemed" | "forfeited"

/**
 * Books what becomes of one redemption's units: its own counts and amounts and the ledger's move
 * together, so that neither is ever written without the other.
 */
export class RedemptionAccount {
  private readonly digits: number
  private units: Pick<LockedRedemption, "units_redeemed" | "units_restored" | "units_forfeited">
  private carried: Carried
  private no_show: boolean

  constructor(
    private readonly row: LockedRedemption,
    private readonly ledger: Ledger,
    private readonly operation_id: string,
    private readonly now: Date
  ) {
    this.digits = ledger.credit(row.service_credit_id).package.currency_digits
    this.units = row
    this.no_show = row.no_show
    this.carried = {
      amount: toMinor(row.amount, this.digits),
      net_amount: toMinor(row.net_amount, this.digits),
    }
  }

  /** Gives units back with the value they carry; to a package that has ended they come back as ended. */
  giveBack(from: Side, units: number): Carried {
    const carried = this.valueOf(units)
    if (units === 0) return carried
    const to = destinationOf(this.credit(), this.now)
    this.move({ kind: "restore", from, to, units, carried })
    this.carried = {
      amount: minus(this.carried.amount, carried.amount),
      net_amount: minus(this.carried.net_amount, carried.net_amount),
    }
    this.count({ [from]: -units, restored: units })
    return carried
  }

  /** Lets used units be lost: they go on counting as used, for another reason. */
  forfeit(units: number): void {
    if (units === 0) return
    const carried = this.valueOf(units)
    this.move({ kind: "forfeit", from: "redeemed", to: "forfeited", units, carried })
    this.count({ redeemed: -units, forfeited: units })
  }

  /** Uses units again that were given back; of ended ones somebody has to say what they carry. */
  useAgain(units: number, ended: Carried | null): void {
    if (units === 0) return
    const carried = ended
      ? this.move({ kind: "late_use", from: "expired", to: "redeemed", units, carried: ended })
      : this.move({ kind: "redeem", from: "available", to: "redeemed", units })
    this.carried = {
      amount: sum([this.carried.amount, carried.amount]),
      net_amount: sum([this.carried.net_amount, carried.net_amount]),
    }
    this.count({ redeemed: units, restored: -units })
  }

  /** Says whether the customer came, and how many more of the lost units are lost for that. */
  markNoShow(no_show: boolean, counted: number): void {
    this.no_show = no_show
    this.ledger.countNoShows(this.row.service_credit_id, counted)
  }

  /** Writes the redemption's row; the ledger is written by whoever opened it. */
  async write(sql: Sql): Promise<void> {
    const { units_redeemed, units_restored, units_forfeited } = this.units
    const amounts = [this.carried.amount, this.carried.net_amount].map((amount) =>
      toDecimalString(amount, this.digits)
    )
    await sql(
      `update service_package_redemption set units_redeemed = ?, units_restored = ?, units_forfeited = ?, no_show = ?,
         amount = ?::numeric, raw_amount = service_package_raw(?::numeric), net_amount = ?::numeric,
         raw_net_amount = service_package_raw(?::numeric), updated_at = service_package_now() where id = ?`,
      [
        ...[units_redeemed, units_restored, units_forfeited, this.no_show],
        ...amounts.flatMap((amount) => [amount, amount]),
        this.row.id,
      ]
    )
  }

  private credit() {
    return this.ledger.credit(this.row.service_credit_id)
  }

  private valueOf(units: number): Carried {
    const all = this.units.units_redeemed + this.units.units_forfeited
    return {
      amount: returningValue(this.carried.amount, all, units),
      net_amount: returningValue(this.carried.net_amount, all, units),
    }
  }

  private move(move: Omit<Parameters<Ledger["move"]>[0], "service_credit_id" | "operation_id">) {
    const { service_credit_id, id: redemption_id } = this.row
    return this.ledger.move({
      ...move,
      service_credit_id,
      redemption_id,
      operation_id: this.operation_id,
    })
  }

  private count(change: { redeemed?: number; restored?: number; forfeited?: number }) {
    const { redeemed = 0, restored = 0, forfeited = 0 } = change
    this.units = {
      units_redeemed: this.units.units_redeemed + redeemed,
      units_restored: this.units.units_restored + restored,
      units_forfeited: this.units.units_forfeited + forfeited,
    }
  }
}
