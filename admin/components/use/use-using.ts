import { toast, usePrompt } from "@medusajs/ui"
import type { AdminUseSessions } from "../../../src/types/http/package-redemption"
import { useGiveBack, useUseSessions } from "../../hooks/package-redemptions"
import { useMessages } from "../../hooks/use-messages"
import { useProblem } from "../../hooks/use-problem"
import { CallError } from "../../lib/call"
import type { CreditOfPackage } from "./usable-credits"

/** True where a session was not used because an online cart keeps it. */
export const isHeld = (error: unknown): boolean =>
  error instanceof CallError && error.code === "credits_held_elsewhere"

/** Uses a session in one click: says what is left, and offers the way back. */
export const useUsing = () => {
  const { t } = useMessages()
  const ask = usePrompt()
  const say = useProblem()
  const use = useUseSessions()
  const undo = useUndo()

  const send = async ({ client_package, credit }: CreditOfPackage, body: AdminUseSessions) => {
    const { redemption } = await use.mutateAsync({ client_package_id: client_package.id, ...body })
    const left = Math.max(0, credit.available - redemption.units)
    undo.offer(redemption.id, t("use.used", { title: redemption.product_title, left }))
  }

  /** Uses it; where an online cart keeps it, asks first. */
  const run = async (of: CreditOfPackage, body: AdminUseSessions) => {
    try {
      await send(of, body).catch(async (error: unknown) => {
        if (!isHeld(error) || body.take_over) throw error
        const sure = await ask({
          title: t("use.takeOverTitle"),
          description: t("use.takeOverConsequence"),
          confirmText: t("use.here"),
          cancelText: t("common.back"),
          variant: "confirmation",
        })
        if (sure) await send(of, { ...body, take_over: true })
      })
    } catch (error) {
      toast.error(say(error))
    }
  }
  return { run, isPending: use.isPending }
}

/** Tells that a session was used, with the button that gives it back. */
export const useUndo = () => {
  const { t } = useMessages()
  const say = useProblem()
  const giveBack = useGiveBack()

  const undo = async (id: string) => {
    try {
      const { redemption } = await giveBack.mutateAsync({ id, policy: "always" })
      toast.success(t("use.undone", { title: redemption.product_title }))
    } catch (error) {
      toast.error(say(error))
    }
  }
  const offer = (id: string, sentence: string) => {
    const label = t("use.undo")
    toast.success(sentence, {
      duration: UNDO_SHOWN,
      action: { label, altText: label, onClick: () => void undo(id) },
    })
  }
  return { offer }
}

// Long enough to read what was left, look at the customer, and find the button.
const UNDO_SHOWN = 10_000
