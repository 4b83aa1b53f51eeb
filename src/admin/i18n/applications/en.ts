/** Of the pages of applications, and of staff's notes. */
export const applicationTexts = {
  staffNote: {
    title: "Notes",
    label: "A new note",
    add: "Add note",
    added: "The note is kept.",
    none: "No notes yet. What you learn on the telephone or think of a company is found again here, by your colleagues too.",
    more: "Show {{count}} more",
    ofApplication: "From the application",
    takeBack: "Take back",
    takenBack: "The note is taken back. That there was one stays.",
    takenBackAt: "Taken back by its author on {{at}}",
    undo: "Undo",
    undoHelp: "Write the note again",
    failed: "Nothing was changed.",
  },
}
