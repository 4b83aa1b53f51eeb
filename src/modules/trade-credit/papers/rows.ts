/** Of a paper that is not removed, so that its name is there. */
export const PAPER_COLUMNS = "id, application_id, document_id, name, media_type, bytes, created_at"

/** Assignments that leave nothing of a paper but where its file lies: without its key that is noise, whoever has it. */
export const FORGET = `state = 'removing', name = NULL, sha256 = NULL, key_id = NULL, wrapped_key = NULL, iv = NULL,
  tag = NULL, updated_at = now()`
