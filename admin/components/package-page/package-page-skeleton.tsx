import { Container } from "@medusajs/ui"
import { LoadingLines } from "../common/loading-lines"

/** Stands where the page of a package will be, in its two columns. */
export const PackagePageSkeleton = () => (
  <div className="flex w-full flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]">
    <div className="flex flex-col gap-y-3">
      <Container className="p-0">
        <LoadingLines lines={7} />
      </Container>
      <Container className="p-0">
        <LoadingLines lines={8} />
      </Container>
    </div>
    <div className="flex flex-col gap-y-3">
      <Container className="p-0">
        <LoadingLines lines={4} />
      </Container>
      <Container className="p-0">
        <LoadingLines lines={3} />
      </Container>
    </div>
  </div>
)
