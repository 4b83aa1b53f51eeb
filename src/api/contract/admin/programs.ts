import { detailQuery } from "../../helpers/list-query"
import { contract } from "../contract"
import { page } from "../shapes/common"
import { adminProgram } from "../shapes/program"

export const programRoutes = {
  list: contract({
    method: "GET",
    path: "/admin/trade-credit/programs",
    summary: "The configured programs, and who decides on a buyer in each.",
    access: "staff",
    query: detailQuery,
    answers: { 200: page("programs", adminProgram) },
  }),
}
