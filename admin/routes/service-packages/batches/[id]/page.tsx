import type { UIMatch } from "react-router-dom"
import { BatchCrumb } from "../../../../components/batch/batch-crumbs"
import { BatchPage } from "../../../../components/batch/batch-page"
import { translated } from "../../../../components/common/translated"

export const handle = { breadcrumb: (match?: UIMatch) => <BatchCrumb id={match?.params.id} /> }

export default translated(BatchPage)
