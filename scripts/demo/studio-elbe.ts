import type { MedusaContainer } from "@medusajs/framework/types"
import { fillShelves, type Catalogue } from "./catalogue"
import { layGround, type Ground } from "./ground"
import { arrangePages } from "./layout"
import { launchPackages, type PackageOffer } from "./packages"
import { invitePeople, type People } from "./people"

type Service = Exclude<keyof Catalogue, "category_id">

/** The shop of the demo and of the tests: everything a caller needs to buy, book and look. */
export type StudioElbe = Ground &
  People & {
    category_id: string
    variants: Record<Service, string> & Record<PackageOffer, string | null>
    templates: Record<PackageOffer, string | null>
  }

/** Makes the database hold Studio Elbe, with or without its four packages; seeding again adds nothing. */
export const seedStudio = async (
  container: MedusaContainer,
  { packages }: { packages: boolean }
): Promise<StudioElbe> => {
  const ground = await layGround(container)
  const { category_id, ...services } = await fillShelves(container, ground.sales_channel_id)
  const offers = packages ? await launchPackages(container, { category_id, ...services }) : null
  // In an empty shop the setup list offers it.
  if (packages) await arrangePages(container)
  const ids = (key: "variant_id" | "id") => ({
    ten_massages: offers?.ten_massages[key] ?? null,
    three_facials: offers?.three_facials[key] ?? null,
    beauty_mix: offers?.beauty_mix[key] ?? null,
    five_visits: offers?.five_visits[key] ?? null,
  })
  return {
    ...ground,
    ...(await invitePeople(container)),
    category_id,
    variants: { ...services, ...ids("variant_id") },
    templates: ids("id"),
  }
}
