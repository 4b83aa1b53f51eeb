import { judgeStatusChange, type StatusNow, type StatusWish } from "../status-change"

const AGENT = "agent:kuroneko"
const STAFF = "user_1"

describe("the wish to set an account's status", () => {
  const STORIES: [string, StatusNow["status"], string | null, StatusWish["status"], string, string][] = [
    ["staff suspend", "active", null, "suspended", STAFF, "set"],
    ["staff lift their suspension", "suspended", STAFF, "active", STAFF, "set"],
    ["other staff lift it", "suspended", STAFF, "active", "user_2", "set"],
    ["staff lift an agent's suspension", "suspended", AGENT, "active", STAFF, "set"],
    ["staff close", "active", null, "closed", STAFF, "set"],
    ["staff close what is suspended", "suspended", AGENT, "closed", STAFF, "set"],
    ["staff activate a prospect", "prospect", null, "active", STAFF, "set"],
    ["an agent revokes", "active", null, "suspended", AGENT, "set"],
    ["an agent revokes twice", "suspended", AGENT, "suspended", AGENT, "keep"],
    ["the same agent says yes again", "suspended", AGENT, "active", AGENT, "set"],
    ["another agent says yes", "suspended", "agent:other", "active", AGENT, "keep"],
    ["an agent's yes meets a suspension by staff", "suspended", STAFF, "active", AGENT, "keep"],
    ["an agent's yes meets a suspension by nobody known", "suspended", null, "active", AGENT, "keep"],
    ["an agent does not make the staff's suspension its own", "suspended", STAFF, "suspended", AGENT, "keep"],
    ["staff make an agent's suspension theirs", "suspended", AGENT, "suspended", STAFF, "set"],
    ["what is suspended by staff stays as it is said first", "suspended", STAFF, "suspended", "user_2", "keep"],
    ["nothing changes", "active", null, "active", STAFF, "keep"],
    ["closed twice", "closed", STAFF, "closed", "user_2", "keep"],
    ["closed is final", "closed", STAFF, "active", STAFF, "refuse"],
    ["closed is final, also for less", "closed", STAFF, "suspended", STAFF, "refuse"],
    ["an agent asks in vain, without harm", "closed", STAFF, "active", AGENT, "keep"],
    ["an agent revokes what is closed", "closed", STAFF, "suspended", AGENT, "keep"],
  ]

  it.each(STORIES)("%s", (_story, status, status_actor, wanted, actor, answer) => {
    expect(judgeStatusChange({ status, status_actor }, { status: wanted, actor })).toBe(answer)
  })
})
