import { within } from "../../../errors/within"
import { fewAtATime, oneByName } from "./few-at-a-time"

/** How long a command waits for its turn, and how long the turn is, in milliseconds. */
export type TurnLimits = { wait: number; turn: number }

/**
 * Ample for what a turn does, which is a handful of calls to Medusa and one to a payment provider. What
 * comes to no end in it is left to whoever asks again and to the job that finishes planned sales.
 */
export const TURN_LIMITS: TurnLimits = { wait: 15_000, turn: 120_000 }

/**
 * Lets work that calls Medusa run one at a time by name and few at a time in all. Who waits keeps neither
 * a connection nor a place, and waits only so long; a turn ends, also where its work does not.
 */
export const inTurns = (most: number) => {
  const byName = oneByName()
  const places = fewAtATime(most)

  return async <Output>(
    name: string,
    { wait, turn }: TurnLimits,
    work: (ending: <T>(part: Promise<T>) => Promise<T>) => Promise<Output>
  ): Promise<Output> =>
    await byName(
      name,
      wait,
      async () =>
        await places(wait, async () => await work(async (part) => await within(turn, part)))
    )
}
