import type {
  AdminAgent,
  AdminApplication,
  AdminNotice,
  AdminOrderOnAccount,
  AttentionItem,
  StoreCreditAccount,
} from "./generated/openapi"

// The words of fields, for whoever lists or translates them.
export type ApplicationStatus = AdminApplication["status"]
export type AttentionKind = AttentionItem["kind"]
export type DecisionState = AdminOrderOnAccount["decision"]["state"]
export type MemberRole = StoreCreditAccount["role"]
export type NoticeKind = AdminNotice["kind"]
export type NoticeStatus = AdminNotice["status"]
export type AgentFailure = AdminAgent["recent_failures"][number]
