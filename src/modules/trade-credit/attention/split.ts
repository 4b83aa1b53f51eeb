/** The order's words that still count; `decision->>'reopened_at'` is null both where the key is null and where it is missing. */
const COVERS = `decision->>'code' = item->>'code' AND decision->>'reopened_at' IS NULL
      AND decision->'evidence' @> (item->'evidence')
      AND COALESCE(CAST(item->>'amount' AS numeric), 0) <= COALESCE(CAST(decision->>'amount' AS numeric), 0)`

/**
 * Of the things that need attention on an order those that nobody has seen (`open`), and those that a person's words cover
 * (`accepted`, each with these words); as `isCovered` of `domain/order-life/attention/seen.ts`.
 *
 * @param things jsonb, as the plan found them @param decisions jsonb, as the order's row has them
 */
export const splitOf = (things: string, decisions: string) => `(
  SELECT COALESCE(jsonb_agg(item - 'accepted' ORDER BY position) FILTER (WHERE decision IS NULL), '[]') AS open,
    COALESCE(jsonb_agg(item || jsonb_build_object('accepted', jsonb_build_object('actor', decision->'actor',
      'reason', decision->'reason', 'created_at', decision->'created_at')) ORDER BY position)
      FILTER (WHERE decision IS NOT NULL), '[]') AS accepted,
    max(CAST(decision->>'created_at' AS timestamptz)) AS accepted_at
  FROM jsonb_array_elements(${things}) WITH ORDINALITY AS listed (item, position)
  LEFT JOIN LATERAL (
    SELECT decision FROM jsonb_array_elements(${decisions}) WITH ORDINALITY AS decided (decision, turn)
    WHERE ${COVERS} ORDER BY turn DESC LIMIT 1) covering ON true)`

/** Since the newest of the things on it came up: what is new stands on top of the list, what is known stays where it is. */
const SINCE = `CASE
    WHEN split.open = '[]' THEN NULL
    WHEN jsonb_path_query_array(split.open, '$[*].code')
      <@ jsonb_path_query_array(credit_account_order.attention, '$[*].code') THEN attention_since
    ELSE now() END`

/** To be set together, in an UPDATE that has them as `split`. */
export const SET_ATTENTION = `attention = split.open, attention_since = ${SINCE},
       attention_accepted = split.accepted, attention_accepted_at = split.accepted_at`

/** Whether somebody's words cover `:item` already: said twice, they are kept once. */
export const isCoveredIn = (decisions: string) => `EXISTS (
  SELECT 1 FROM jsonb_array_elements(${decisions}) AS decided (decision), (SELECT CAST(:item AS jsonb) AS item) given
  WHERE ${COVERS})`
