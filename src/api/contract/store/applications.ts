import { z } from "@medusajs/framework/zod"
import { detailQuery } from "../../helpers/list-query"
import {
  addDocumentBody,
  listApplicationsQuery,
  resubmitApplicationBody,
  submitApplicationBody,
} from "../../store/trade-credit/applications/validators"
import { contract } from "../contract"
import { paper, papers, storeApplication, storeApplicationDetails } from "../shapes/application"
import { deleted, page } from "../shapes/common"

const PATH = "/store/trade-credit/applications"
const one = z.strictObject({ application: storeApplication })

export const applicationRoutes = {
  list: contract({
    method: "GET",
    path: PATH,
    summary: "The caller's applications, newest first unless `order` says otherwise.",
    access: "customer",
    query: listApplicationsQuery,
    answers: { 200: page("applications", storeApplication) },
  }),
  create: contract({
    method: "POST",
    path: PATH,
    summary: "Applies for an account; 409 while an application is open.",
    access: "customer",
    body: submitApplicationBody,
    answers: { 201: one },
  }),
  retrieve: contract({
    method: "GET",
    path: `${PATH}/:id`,
    summary: "One application, with its papers and those that are still to come.",
    access: "customer",
    query: detailQuery,
    answers: { 200: z.strictObject({ application: storeApplicationDetails }) },
  }),
  resubmit: contract({
    method: "POST",
    path: `${PATH}/:id/resubmit`,
    summary:
      "Answers a request for information: the whole form again, corrected. `answers` is the message it answers; 409 with the new one where that was replaced.",
    access: "customer",
    body: resubmitApplicationBody,
    answers: { 200: one },
  }),
  withdraw: contract({
    method: "POST",
    path: `${PATH}/:id/withdraw`,
    summary: "Takes back an application that is not decided yet; asking twice changes nothing.",
    access: "customer",
    answers: { 200: one },
  }),
  listDocuments: contract({
    method: "GET",
    path: `${PATH}/:id/documents`,
    summary: "The papers of an application, and the required ones that are still to come.",
    access: "customer",
    answers: { 200: z.strictObject(papers) },
  }),
  addDocument: contract({
    method: "POST",
    path: `${PATH}/:id/documents`,
    summary: "Adds a paper. The last required one sends the application on its way.",
    access: "customer",
    body: addDocumentBody.extend({ file: z.file() }),
    content_type: "multipart/form-data",
    answers: { 201: z.strictObject({ document: paper, application: storeApplication }) },
  }),
  removeDocument: contract({
    method: "DELETE",
    path: `${PATH}/:id/documents/:paper_id`,
    summary: "Takes back a paper while the application is open: unreadable at once, its file is deleted soon.",
    access: "customer",
    answers: { 200: deleted("document") },
  }),
}
