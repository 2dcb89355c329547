import { DataTable, useDataTable } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { AdminClientPackage, ClientPackageOrder } from "../../../src/types/http/client-package"
import { NothingFound } from "./nothing-found"
import { PickedCommands } from "./picked-commands"
import { useColumns } from "./use-columns"
import { useCommands } from "./use-commands"
import { ActOnPicked } from "./act-on-picked"
import type { ListControl } from "./use-list-state"
import { usePicked } from "./use-picked"

type Props = { packages: readonly AdminClientPackage[]; isLoading: boolean; list: ListControl }

const orderOf = (sorting: { id: string; desc: boolean } | undefined): ClientPackageOrder => {
  const column = sorting?.id === "expires_at" ? "expires_at" : "purchased_at"
  return sorting && !sorting.desc ? column : `-${column}`
}

/** The table of packages with what can be done with several of them. */
export const PackageTable = ({ packages, isLoading, list }: Props) => {
  const navigate = useNavigate()
  const picked = usePicked(packages)
  const { commands, act, close } = useCommands(picked.packages)
  const columns = useColumns()
  const nothing = { custom: <NothingFound list={list} /> }
  const instance = useDataTable({
    data: [...packages],
    columns,
    getRowId: ({ id }) => id,
    rowCount: packages.length,
    isLoading,
    autoResetPageIndex: false,
    rowSelection: { state: picked.state, onRowSelectionChange: picked.setState },
    sorting: {
      state: { id: list.order.replace("-", ""), desc: list.order.startsWith("-") },
      onSortingChange: (sorting) => list.setOrder(orderOf(sorting)),
    },
    onRowClick: (_event, { id }) => void navigate(`/service-packages/${id}`),
  })
  return (
    <DataTable instance={instance}>
      <DataTable.Table emptyState={{ empty: nothing, filtered: nothing }} />
      {act === null && <PickedCommands count={picked.packages.length} commands={commands} />}
      <ActOnPicked
        act={act}
        picked={picked.packages}
        onClose={(isDone) => {
          close()
          if (isDone) picked.clear()
        }}
      />
    </DataTable>
  )
}
