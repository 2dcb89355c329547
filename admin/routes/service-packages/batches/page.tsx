import { BatchesCrumb } from "../../../components/batch/batch-crumbs"
import { BatchesPage } from "../../../components/batch/batches-page"

export const handle = { breadcrumb: () => <BatchesCrumb /> }

export default BatchesPage
