type PaperLines = { lines: { reference_id: string; quantity: number; amount: number }[] }[]

/** Pieces and amounts of one order line in charges or credits. */
export function sumOfLine(papers: PaperLines, lineId: string): { quantity: number; amount: number } {
  return papers
    .flatMap(({ lines }) => lines)
    .filter(({ reference_id }) => reference_id === lineId)
    .reduce((sum, line) => ({ quantity: sum.quantity + line.quantity, amount: sum.amount + line.amount }), {
      quantity: 0,
      amount: 0,
    })
}
