/** Of the list of accounts and the page of one. */
export const accountTexts = {
  ceilingRemoval: {
    asked: "No ceiling of your own",
  },
}
