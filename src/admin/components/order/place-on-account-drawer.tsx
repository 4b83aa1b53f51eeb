import { Input, RadioGroup, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { type Placement, problemOf } from "../../../client"
import { PO_NUMBER_LENGTH_MAX } from "../../../domain/order-life/po-number"
import { usePlaceOnAccount } from "../../hooks/orders"
import { usePreviews } from "../../hooks/use-previews"
import { useRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { Field } from "../field"
import { FormDrawer } from "../form-drawer"
import { Preview } from "../preview"
import { PlacementChoice } from "./placement-choice"

type PlaceOnAccountDrawerProps = { orderId: string; placement: Placement; onClose: () => void }

/** In which program, under which number of the buyer's. */
export function PlaceOnAccountDrawer({ orderId, placement, onClose }: PlaceOnAccountDrawerProps) {
  const { t } = useText()
  const labelId = useId()
  const previews = usePreviews()
  const place = usePlaceOnAccount(orderId)
  const error = useRefusal(place.error)
  const { programs } = placement
  const [programId, setProgramId] = useState(programs.find(({ eligible }) => eligible)?.program_id ?? "")
  const [poNumber, setPoNumber] = useState("")
  const chosen = programs.find(({ program_id }) => program_id === programId)

  async function submit() {
    const po_number = poNumber.trim()
    const { order } = await place.mutateAsync({ program_id: programId, ...(po_number && { po_number }) })
    toast.success(t(order.decision.must_not_ship ? "placement.pending" : "placement.done"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("placement.action")}
      description={t("placement.help")}
      submitLabel={t("placement.action")}
      disabled={!chosen}
      pending={place.isPending}
      error={error}
      fields={["po_number"]}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text as="div" size="small" weight="plus" id={labelId}>
        {t("program")}
      </Text>
      <RadioGroup value={programId} onValueChange={setProgramId} aria-labelledby={labelId}>
        {programs.map((option) => (
          <PlacementChoice key={option.program_id} option={option} />
        ))}
      </RadioGroup>
      {chosen && <Preview lines={previews.place(chosen)} />}
      <Field
        label={t("order.poNumber")}
        hint={t("placement.poNumberHelp")}
        error={problemOf(error, "po_number")}
        optional={!chosen?.po_number_required}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={PO_NUMBER_LENGTH_MAX}
            value={poNumber}
            onChange={({ target }) => setPoNumber(target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
