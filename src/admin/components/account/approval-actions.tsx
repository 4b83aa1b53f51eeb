import { Button, toast } from "@medusajs/ui"
import { useApprove, useReject } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"

/** Who may not approve is told so by the route. */
export function ApprovalActions({ id }: { id: string }) {
  const { t } = useText()
  const approve = useApprove(id)
  const reject = useReject(id)
  const done = {
    onSuccess: () => toast.success(t("secondPerson.done")),
    onError: (error: Error) => toast.error(error.message),
  }
  return (
    <div className="flex items-center gap-x-2">
      <Button size="small" isLoading={approve.isPending} onClick={() => approve.mutate({}, done)}>
        {t("approve.action")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isLoading={reject.isPending}
        onClick={() => reject.mutate({ reason: t("secondPerson.rejectedHere") }, done)}
      >
        {t("secondPerson.reject")}
      </Button>
    </div>
  )
}
