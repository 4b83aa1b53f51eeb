/**
 * An agent's answer as it can be written down: PostgreSQL takes neither NUL nor half a character, and no words may keep an
 * answer from being kept.
 */
export function storable<T>(value: T): T {
  return clean(value) as T
}

function clean(value: unknown): unknown {
  if (typeof value === "string") {
    return Buffer.from(value).toString().replaceAll("\0", "")
  }
  if (Array.isArray(value)) {
    return value.map(clean)
  }
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)])) : value
}

/** A date, for one, is kept as it is. */
function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
