import { usePerson } from "../hooks/use-person"

/** Whoever did something, by name. */
export function Person({ id }: { id: string }) {
  return <>{usePerson(id)}</>
}
