import { BatchesCrumb } from "../../../components/batch/batch-crumbs"
import { BatchesPage } from "../../../components/batch/batches-page"
import { translated } from "../../../components/common/translated"

export const handle = { breadcrumb: () => <BatchesCrumb /> }

export default translated(BatchesPage)
