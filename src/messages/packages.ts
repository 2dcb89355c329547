import type { MessageCredit, MessageKind, MessagePackage, WrittenPackage } from "../domain/message"
import type { Write } from "./write"

/** Whether units are called as the plugin calls them, which every language has a word for. */
const isSession = (label: string) => !label || label.toLowerCase() === "session"

/** So many sessions, or so many of what the merchant calls them. */
export const unitsOf = (write: Write, count: number, label: string): string =>
  isSession(label)
    ? write.text("units.session", { count })
    : write.text("units.own", { count, label })

const leftOf = (write: Write, { left, total, unit_label: label }: MessageCredit): string =>
  isSession(label)
    ? write.text("package.left", { left, units: unitsOf(write, total, label) })
    : write.text("package.left_own", { left, total, label })

/** What is left of a package in all: "3 sessions", or each service's where they count differently. */
export const leftInAll = (write: Write, credits: readonly MessageCredit[]): string => {
  const labels = new Map<string, number>()
  for (const { unit_label, left } of credits) {
    labels.set(unit_label, (labels.get(unit_label) ?? 0) + left)
  }
  return write.list([...labels].map(([label, left]) => unitsOf(write, left, label)))
}

/** How a package is called within a sentence. */
export const quoted = (write: Write, title: string): string =>
  title ? write.text("package.quoted", { title }) : write.text("package.nameless", {})

// Of what has no end in sight, or has none any more, no last day is told.
const WITHOUT_END: readonly MessageKind[] = ["used_up", "frozen", "cancelled"]
// What has ended unused is not called "left".
const WITHOUT_REST: readonly MessageKind[] = ["expired", "cancelled"]
const SOON = 60

const validityOf = (write: Write, kind: MessageKind, one: MessagePackage): string | null => {
  if (WITHOUT_END.includes(kind)) return null
  if (one.last_day === null) {
    return write.text(one.terms?.starts_at_first_use ? "package.first_use" : "package.no_end", {})
  }
  const day = write.day(one.last_day)
  const isOver = kind === "expired" || (one.days_left ?? 0) < 0
  return write.text(isOver ? "package.ended" : "package.valid_until", { day })
}

const daysLeftOf = (write: Write, kind: MessageKind, one: MessagePackage): string | null => {
  const days = one.days_left
  if (WITHOUT_END.includes(kind) || kind === "expired") return null
  if (one.last_day === null || days === null || days < 0 || days > SOON) return null
  return days === 0
    ? write.text("package.last_day_today", {})
    : write.text("package.days_left", { count: days })
}

const writePackage = (write: Write, kind: MessageKind, one: MessagePackage): WrittenPackage => ({
  title: one.title,
  credits: (WITHOUT_REST.includes(kind) ? [] : one.credits).map((credit) => ({
    title: credit.title,
    left: leftOf(write, credit),
    share: credit.total > 0 ? Math.min(1, Math.max(0, credit.left / credit.total)) : 0,
  })),
  validity: validityOf(write, kind, one),
  days_left: daysLeftOf(write, kind, one),
})

// Whoever buys three of one reads of them once.
const alike = (write: Write, packages: readonly WrittenPackage[]): WrittenPackage[] => {
  const kinds = new Map<string, WrittenPackage[]>()
  for (const one of packages) {
    const same = JSON.stringify(one)
    const known = kinds.get(same)
    if (known) known.push(one)
    else kinds.set(same, [one])
  }
  return [...kinds.values()].flatMap(([one, ...others]) => {
    if (!one) return []
    const title = `${others.length + 1} × ${quoted(write, one.title)}`
    return [others.length ? { ...one, title } : one]
  })
}

/** The packages of a message; a single one of which nothing but its title is told stands in the sentence. */
export const writePackages = (
  write: Write,
  kind: MessageKind,
  packages: readonly MessagePackage[]
): WrittenPackage[] => {
  const written = alike(
    write,
    packages.map((one) => writePackage(write, kind, one))
  )
  const [one, ...others] = written
  return one && !others.length && !one.credits.length && !one.validity ? [] : written
}

/** What a service is called beside its package; nothing where the package already says it. */
export const serviceOf = (
  { title, credits }: WrittenPackage,
  credit: WrittenPackage["credits"][number]
): string | null =>
  credit.title && !(credits.length === 1 && title.includes(credit.title)) ? credit.title : null
