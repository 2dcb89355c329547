import { Button } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { useMayDiscount } from "./use-may-discount"

type Props = { isOpen: boolean; onClick: () => void }

/** Shows what a sale seldom needs, and says beforehand what that is. */
export const MoreButton = ({ isOpen, onClick }: Props) => {
  const { t } = useMessages()
  const more = useMayDiscount() ? t("add.more") : t("add.moreAtPrice")
  return (
    <Button
      type="button"
      size="small"
      variant="transparent"
      className="self-start"
      aria-expanded={isOpen}
      onClick={onClick}
    >
      {isOpen ? t("add.less") : more}
    </Button>
  )
}
