import { GIVEN_BY_OWNER, MEMBER_ROLES, roleMay } from "../roles"

describe("what a member may do", () => {
  it.each([
    ["owner", ["order", "see_figures", "see_orders", "manage_members"]],
    ["buyer", ["order"]],
    ["approver", ["order"]],
    ["accountant", ["see_figures", "see_orders"]],
  ] as const)("as %s: %j", (role, rights) => {
    const all = ["order", "see_figures", "see_orders", "manage_members"] as const
    expect(all.filter((right) => roleMay(role, right))).toEqual(rights)
  })

  it("never makes an owner of another", () => {
    expect(MEMBER_ROLES.filter((role) => !GIVEN_BY_OWNER.some((given) => given === role))).toEqual(["owner"])
  })
})
