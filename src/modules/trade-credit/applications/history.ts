/** One item of an application's history as SQL; binds `:actor` and `:note`. */
export function historyItem(status: string): string {
  return `jsonb_build_array(jsonb_build_object('status', ${status}, 'actor', CAST(:actor AS text),
    'note', CAST(:note AS text), 'at', now()))`
}
