import { Checkbox, type createDataTableColumnHelper } from "@medusajs/ui"

type Helper<Row> = ReturnType<typeof createDataTableColumnHelper<Row>>

/** The boxes before the rows. The table's own have no name for who cannot see them. */
export function selectColumn<Row>(
  column: Helper<Row>,
  { all, one }: { all: string; one: (row: Row) => string }
): ReturnType<Helper<Row>["select"]> {
  return column.select({
    header: ({ table }) => (
      <Checkbox
        aria-label={all}
        checked={table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()}
        disabled={!table.getRowModel().rows.some((row) => row.getCanSelect())}
        onCheckedChange={(checked) => table.toggleAllPageRowsSelected(checked === true)}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={one(row.original)}
        checked={row.getIsSelected()}
        disabled={!row.getCanSelect()}
        onClick={(event) => event.stopPropagation()}
        onCheckedChange={(checked) => row.toggleSelected(checked === true)}
      />
    ),
  })
}
