import path from "node:path"
import { importsOf, parse, sourceFiles } from "./source"

/** An import of a file of the same area, as the line that says it and the rooms it joins. */
export type Arrow = { from: string; to: string; line: string }

/** The rooms of an area and every import between its files. */
export type House = { rooms: string[]; arrows: Arrow[] }

/** The first name below the area: a folder with all that is in it, or a file that stands alone. */
const roomOf = (area: string, file: string) =>
  (file.slice(area.length + 1).split("/")[0] ?? "").replace(/\.ts$/, "")

/** Reads the import lines of an area, from the disk unless somebody gives the texts. */
export const houseOf = (
  area: string,
  files = sourceFiles(area),
  textOf?: (file: string) => string
): House => {
  const known = new Set(files)
  const resolve = (file: string, specifier: string) => {
    const target = path.posix.join(path.posix.dirname(file), specifier)
    return [`${target}.ts`, `${target}/index.ts`].find((candidate) => known.has(candidate))
  }
  const arrows = files.flatMap((file) =>
    importsOf(parse(file, textOf?.(file))).flatMap(({ specifier }) => {
      const target = specifier.startsWith(".") ? resolve(file, specifier) : undefined
      if (!target) return []
      const line = `${file} imports ${specifier}`
      return [{ from: roomOf(area, file), to: roomOf(area, target), line }]
    })
  )
  return { rooms: [...new Set(files.map((file) => roomOf(area, file)))], arrows }
}

/** The imports that leave their own room. */
const betweenRooms = ({ arrows }: House) => arrows.filter(({ from, to }) => from !== to)

const roomsReachedFrom = (house: House, start: string): Set<string> => {
  const reached = new Set<string>()
  const next = [start]
  for (let room = next.pop(); room !== undefined; room = next.pop()) {
    for (const { from, to } of betweenRooms(house)) {
      if (from !== room || reached.has(to)) continue
      reached.add(to)
      next.push(to)
    }
  }
  return reached
}

/** The imports that run back up: their own room can be reached from the room they import. */
export const backArrows = (house: House): Arrow[] => {
  const reached = new Map(house.rooms.map((room) => [room, roomsReachedFrom(house, room)]))
  return betweenRooms(house).filter(({ from, to }) => reached.get(to)?.has(from))
}

/** How many floors the house has: the longest way down from room to room, a cycle being one floor. */
export const floorsOf = (house: House): number => {
  const reached = new Map(house.rooms.map((room) => [room, roomsReachedFrom(house, room)]))
  const isBelow = (above: string, room: string) =>
    reached.get(above)?.has(room) && !reached.get(room)?.has(above)
  const height = (room: string): number =>
    1 + Math.max(0, ...house.rooms.filter((other) => isBelow(room, other)).map(height))
  return Math.max(...house.rooms.map(height))
}

/** The share of imports that stay in their own room, of a hundred, without those of the ground. */
export const shareInside = (house: House, ground?: string): number => {
  const counted = house.arrows.filter(({ from, to }) => from === to || to !== ground)
  const inside = counted.filter(({ from, to }) => from === to)
  return Math.round((100 * inside.length) / counted.length)
}
