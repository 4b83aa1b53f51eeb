/** Twelve digits whose last is the seven-check of the others, as the agent wants slips. */
export const slip = (serial: number) =>
  `${String(serial).padStart(11, "1")}${Number(String(serial).padStart(11, "1")) % 7}`
