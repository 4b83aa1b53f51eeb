export const NOTE_COLUMNS = "id, application_id, account_id, text, author, created_at, deleted_at"
