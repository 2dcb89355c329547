import { BigNumber } from "bignumber.js"

/**
 * Decimals of our own: no setting made elsewhere in the shop can change a rounding here, and the range
 * keeps "1e999999999" from becoming a number of a billion digits, as which it counts as infinite.
 */
export const Decimal = BigNumber.clone({ RANGE: 30, ROUNDING_MODE: BigNumber.ROUND_HALF_UP })
