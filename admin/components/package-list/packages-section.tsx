import { useClientPackageCount, useClientPackages } from "../../hooks/client-packages"
import { useFormat } from "../../hooks/use-format"
import { useMessages } from "../../hooks/use-messages"
import { PageTurner } from "../common/page-turner"
import { Trouble } from "../common/trouble"
import { ExportButton } from "./export-button"
import { FilterBar } from "./filter-bar"
import { PackageTable } from "./package-table"
import { SavedViews } from "./saved-views"
import { SearchBox } from "./search-box"
import { SortMenu } from "./sort-menu"
import { toQuery } from "./to-query"
import { useListState } from "./use-list-state"

const LIMIT = 20

/** All packages of the shop: views, filters, search, and the page of them that the address names. */
export const PackagesSection = () => {
  const { t } = useMessages()
  const list = useListState()
  const { zone } = useFormat()
  const { q, order, offset, after, before } = list
  const filters = { ...toQuery(list.filters, zone), q: q || undefined }
  const wanted = { ...filters, order }
  const page = useClientPackages({ ...wanted, limit: LIMIT, offset, after, before, count: false })
  const counted = useClientPackageCount(filters)
  const packages = page.data?.client_packages ?? []
  return (
    <>
      <SavedViews current={list.view} />
      <div className="flex flex-wrap items-start justify-between gap-2 px-6 py-3">
        <FilterBar list={list} />
        <div className="flex w-full items-center gap-x-2 sm:w-auto">
          <SearchBox label={t("list.search")} q={q} onSearch={list.setSearch} />
          <SortMenu order={order} setOrder={list.setOrder} />
          <ExportButton query={wanted} />
        </div>
      </div>
      {page.isError ? (
        <Trouble error={page.error} onRetry={page.refetch} />
      ) : (
        <PackageTable packages={packages} isLoading={page.isPending} list={list} />
      )}
      {page.data && counted.data && (
        <PageTurner
          list={{ ...page.data, ...counted.data, offset }}
          shown={packages.length}
          isTurning={page.isPlaceholderData}
          onTurn={(to) =>
            list.turnTo(
              to,
              to > offset
                ? { after: packages.at(-1)?.id, before: undefined }
                : { after: undefined, before: packages.at(0)?.id }
            )
          }
        />
      )}
    </>
  )
}
