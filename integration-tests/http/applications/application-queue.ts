import { HOUSE_APPLICATION, KURONEKO_APPLICATION } from "../../fixtures/applications"
import { apply } from "../../helpers/account"
import type { Answer } from "../../helpers/http"
import { stories } from "../../helpers/store-suite"

const APPLICATIONS = "/admin/trade-credit/applications"

export const applicationQueueStories = stories("The review queue", (suite) => {
  const http = () => suite.staff.http
  const waitingFor = async (waiting_for: string, query: object = {}): Promise<string[]> => {
    const { applications } = await http().get(APPLICATIONS, { waiting_for, order: "waiting_since", ...query })
    return applications.map(({ id }: Answer) => id)
  }

  it("says whose turn it is, and begins with who has waited longest", async () => {
    const [first, second, asked, decided] = [
      await apply(await suite.newShopper(), "house", HOUSE_APPLICATION),
      await apply(await suite.newShopper(), "house", HOUSE_APPLICATION),
      await apply(await suite.newShopper(), "house", HOUSE_APPLICATION),
      await apply(await suite.newShopper(), "house", HOUSE_APPLICATION),
    ]
    const atAgent = await apply(await suite.newShopper(), "kuroneko", KURONEKO_APPLICATION)
    await http().post(`${APPLICATIONS}/${asked.id}/request-information`, { message: "Which branch?" })
    await http().post(`${APPLICATIONS}/${decided.id}/decline`, { reason_code: "other" })
    expect(await waitingFor("us")).toEqual([first.id, second.id])
    expect(await waitingFor("us", { order: "-waiting_since" })).toEqual([second.id, first.id])
    expect(await waitingFor("us", { program_id: "kuroneko" })).toEqual([])
    expect(await waitingFor("us", { status: "submitted" })).toEqual([])
    expect(await waitingFor("agent")).toEqual([atAgent.id])
    expect(await waitingFor("buyer")).toEqual([asked.id])
    await expect(waitingFor("godot")).rejects.toMatchObject({ status: 400 })
    const { applications } = await http().get(APPLICATIONS, { status: "declined" })
    expect(applications).toMatchObject([{ id: decided.id, waiting_since: null }])
  })

  it("counts from the last move: whoever has answered waits anew", async () => {
    const { id } = await apply(await suite.newShopper(), "house", HOUSE_APPLICATION)
    const since = async () => (await http().get(`${APPLICATIONS}/${id}`)).application.waiting_since
    const before = await since()
    await http().post(`${APPLICATIONS}/${id}/request-information`, { message: "Which branch?" })
    expect(new Date(await since()).getTime()).toBeGreaterThan(new Date(before).getTime())
  })

  it("opens on an application whose fields and options are called as its program's form calls them", async () => {
    const { id } = await apply(await suite.newShopper(), "kuroneko", KURONEKO_APPLICATION)
    const { application } = await http().get(`${APPLICATIONS}/${id}`)
    const industry = application.form_fields.find(({ name }: Answer) => name === "industry_code")
    expect(industry).toMatchObject({ type: "select", group: "business", label: "Industry" })
    expect(industry.options).toContainEqual({
      value: KURONEKO_APPLICATION.industry_code,
      label: expect.stringMatching(/[a-z]/),
    })
  })
})
