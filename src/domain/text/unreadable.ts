/** NUL and halves of surrogate pairs: JSON carries them, PostgreSQL refuses both, with the whole statement in its error. */
const UNSTORABLE = /[\0\p{Cs}]/u

/** Also controls, line separators and invisible marks, which make two texts look alike, or one read backwards. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u

/** Can this text be stored at all? */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text)
}

/** Is there anything in this one line that people cannot see or a form cannot show? */
export function isReadable(line: string): boolean {
  return !UNREADABLE.test(line)
}
