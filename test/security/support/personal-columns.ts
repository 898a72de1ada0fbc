/**
 * What becomes of every column that can hold words, decided one by one; a column nobody decided about fails the test beside this.
 * - `erased`: a customer's, gone when they are erased
 * - `record`: a trade's, kept after an erasure (E-Commerce Law art. 31) and gone after `RETENTION_RECORD_DAYS`
 * - `kept`: a customer's company by contract, or who did what: stays
 * - `code`: ours or a platform's closed words, numbers, ids of rows; nobody's
 * - `desk`: of the company's own people
 * - `brief`: goes by itself within a day
 */
export type Fate = 'erased' | 'record' | 'kept' | 'code' | 'desk' | 'brief'

const all = (fate: Fate, names: string): Readonly<Record<string, Fate>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, fate]))

export const personalColumns: Readonly<Record<string, Readonly<Record<string, Fate>>>> = {
  agents: all('desk', 'login name team_key role authority presence'),
  audit_log: all('kept', 'actor action subject detail'),
  auth_accounts: all('desk', 'id account_id provider_id user_id access_token refresh_token id_token scope password'),
  auth_sessions: all('desk', 'id token ip_address user_agent user_id'),
  auth_two_factors: all('desk', 'id user_id secret backup_codes'),
  auth_users: all('desk', 'id name email image username display_username login role'),
  auth_verifications: all('brief', 'id identifier value'),
  case_events: { ...all('code', 'case_number kind by'), ...all('record', 'words payload') },
  cases: {
    ...all('code', 'number kind status team agent priority waybill order_number quote_number decided_by proposed_by department'),
    ...all('record', 'reason summary outcome cause'),
    slots: 'erased',
  },
  channel_identities: { ...all('code', 'channel channel_account'), ...all('erased', 'external_user display_name person') },
  channel_memory: { ...all('code', 'channel account value'), key: 'erased' },
  company_settings: all('desk', 'version company created_by'),
  complaints: {
    ...all('code', 'case_number kind waybill'),
    ...all('record', 'first_text first_goods_name first_brand first_spec request evidence'),
  },
  conversation_events: { ...all('code', 'kind by'), ...all('erased', 'words payload') },
  conversations: all('code', 'channel channel_account status owner_kind owner_team owner_agent priority language hand_over_case'),
  customer_accounts: all('kept', 'key name tier contact phone manager'),
  customers: all('erased', 'name account_key vouched_phone typed_phones'),
  desk_cards: { ...all('code', 'team place message_ts stamp snoozed_by leased_by'), shown: 'erased' },
  dialogue_states: all('erased', 'state'),
  snoozes: all('code', 'agent'),
  drafts: { ...all('code', 'agent mode'), text: 'erased' },
  enquiries: { ...all('code', 'kind outcome'), subject: 'erased' },
  escalations: {
    ...all('code', 'case_number rule trigger team agent priority status taken_by'),
    reason: 'record',
  },
  inbound_ledger: { ...all('code', 'channel channel_account'), ...all('erased', 'external_id raw') },
  installation: all('code', 'key value'),
  messages: {
    ...all('code', 'author_kind author_agent kind delivery reading'),
    ...all('erased', 'text choices attachment external_id client_id media_ref read_text'),
  },
  notes: { ...all('code', 'case_number agent client_id'), text: 'erased' },
  number_counters: all('code', 'kind day'),
  order_changes: { ...all('code', 'order_number what by'), ...all('record', 'changes before') },
  order_lines: all('code', 'order_number key label_zh label_en'),
  orders: {
    ...all('code', 'number waybill status service payment quote_number dispatched_by'),
    ...all('record', 'draft shipper_phone consignee_phone cancel_reason'),
  },
  outbox: { ...all('code', 'channel channel_account state leased_by last_error'), external_user: 'erased' },
  queue_waits: all('code', 'team outcome taken_by'),
  quote_lines: all('code', 'quote_number service key label_zh label_en'),
  quotes: { ...all('code', 'number status options service rate_card_version answered_by case_number'), request: 'erased' },
  service_hours: all('desk', 'team_key opens closes days'),
  shipments: {
    ...all('code', 'waybill order_number service origin destination status due_on pod'),
    ...all('record', 'shipper consignee shipper_phone consignee_phone courier signed_by'),
  },
  sign_in_tries: all('brief', 'login'),
  spent_codes: all('brief', 'login code'),
  surveys: all('code', 'agent case_number'),
  teams: all('desk', 'key name_zh name_en'),
  timers: { kind: 'code', subject: 'erased' },
  tracking_events: { ...all('code', 'waybill kind where by'), ...all('record', 'note_zh note_en') },
  turns: { ...all('code', 'kind fault'), ...all('erased', 'trigger understanding facts effects replay') },
  waybill_locks: all('erased', 'waybill'),
}
