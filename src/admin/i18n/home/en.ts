/** Of the page Trade credit, the dashboard's home of the plugin. */
export const homeTexts = {
  home: {
    all: "Show all",
    partFailed: "This part of the page could not be shown.",

    applications: "Applications waiting",
    noApplications: "None waits for a decision.",
    oldest: "The oldest has not moved since {{since}} ({{ago}}).",
    forStaff: "For your decision: {{number}}",
    forApplicant: "For the applicant's answer: {{number}}",
    forAgent: "For the billing agent's decision: {{number}}",

    parcels: "Parcels not accepted yet",
    noParcels: "Agents have accepted all that has left.",
    atRisk: "at risk at {{agent}}",
    oldestParcel: "The oldest left on {{since}}.",
    late: "Too late: {{number}} ({{amount}})",

    attention: "Needs attention",
    noAttention: "Nothing needs a person.",
    atLeast: "{{number}} or more",

    ownBook: "Your own book, {{currency}}",
    agentBook: "At billing agents, {{currency}}",
    goneBook: "Programs that are not set up any more, {{currency}}",
    used: "{{percent}} of the limits is used.",
    limit: "Limits granted",
    available: "Still to be used",
    availableHelp: "By active accounts. One that is beyond its limit leaves no less to the others.",
    notTold: "For {{number}} accounts the billing agent tells no limit; they are not in limit and rest.",
    accounts: "Accounts",
    active: "{{number}} active",
    suspended: "{{number}} suspended",
    overLimit: "{{number}} over the limit",
    nearlyUsed: "{{number}} nearly used up",

    orders: "Orders that need attention",
    noOrders: "No order needs attention.",
    allOrders: "Show all {{number}}",
    since: "Since {{since}}",

    exposure: "Exposure over time",
    exposureHelp:
      "What was shipped and not paid, what open orders hold, and what is owed outside the store, against the limits; at the end of each day, the last one now.",
    whose: "Of",
    allIn: "All programs in {{currency}}",
    span: "Time span",
    days: "{{number}} days",
    chartLabel: "Exposure against limits from {{from}} to {{to}}",
    chartHelp: "With the arrow keys you go from day to day. The table below has all figures.",
    showTable: "Show figures as a table",
    hideTable: "Hide the table",
    day: "Day",
    oneDay: "One day so far. The chart begins with the second.",
    noDays: "No figures yet",
    noDaysHelp: "They begin with the first account. A day is written down within the hour after its end.",

    firstSteps: "First steps",
    firstStepsHelp: "There is no account yet. From here to the first order on account:",
    enable: "Offer the payment methods",
    enableHelp:
      "In Settings, Regions: edit a region and add the program's payment provider. A buyer sees it at checkout only once approved.",
    openRegions: "Open regions",
    review: "Decide on applications",
    reviewHelp: "Buyers apply in your shop. You approve with a limit and terms, or the billing agent decides.",
    openApplications: "Open applications",
    ship: "Ship as ever",
    shipHelp:
      "What leaves is charged to the account by itself. What a billing agent has to be told stands under Shipments to report until it is accepted.",
    openShipments: "Open shipments",
    docs: "Medusa's guide: regions and their payment providers",
  },
}
