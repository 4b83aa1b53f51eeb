import { anAccount, next, withBooks } from "./books"

/** The spellings of one company. */
const SPELLINGS = [
  "株式会社山田商事",
  "山田商事株式会社",
  "㈱山田商事",
  "(株)山田商事",
  "（株）　山田商事",
  "株式會社山田商事",
  " 山田・商事 株式会社",
]

const LATIN = [
  "Yamada Trading Co., Ltd.",
  "YAMADA TRADING CO.,LTD.",
  "Yamada Trading K.K.",
  "Ｙａｍａｄａ　Trading",
  "yamada-trading Inc",
]

withBooks("trade_credit_known_companies", (books) => {
  const { service } = books
  const applied = async (data: Record<string, string>, customer_id = next("cus"), program_id = "house") => {
    const { id } = await service.submitApplication({ program_id, customer_id, data, consents: [] })
    return { id, customer_id, keys: await service.companyKeys(id) }
  }
  const known = async ({ keys, customer_id }: { keys: string[]; customer_id: string }) =>
    service.knownCompanies({ keys, customer_id, limit: 20 })
  const nameKeys = async (names: string[]) => {
    const { rows } = await books
      .sql()
      .raw(
        "SELECT credit_name_key(name) AS key FROM unnest(CAST(:names AS text[])) WITH ORDINALITY AS t (name, n) ORDER BY n",
        {
          names,
        }
      )
    return rows.map(({ key }: { key: string | null }) => key)
  }

  it("have one name however it is spelt", async () => {
    expect([...new Set(await nameKeys(SPELLINGS))]).toEqual(["山田商事"])
    expect([...new Set(await nameKeys(LATIN))]).toEqual(["yamadatrading"])
    expect(
      await nameKeys(["医療法人社団髙﨑会", "医療法人 高崎会", "ﾃﾞｰﾀ工房", "データ工房", "株式会社", "・"])
    ).toEqual(["高崎会", "高崎会", "デタ工房", "デタ工房", null, null])
    // Words that only look like a legal form stay.
    expect(await nameKeys(["Company Town Foods", "Inc Studio", "Kkaku"])).toEqual([
      "companytownfoods",
      "incstudio",
      "kkaku",
    ])
  })

  it("are known by number, name, telephone and e-mail domain, in which each is told", async () => {
    const { id } = await applied({
      company_name: "株式会社山田商事",
      corporate_number: "7000012050002",
      phone: "03-1234-5678",
      contact_email: "a@Yamada.example",
    })
    const asked = await applied({
      company_name: "㈱山田商事",
      corporate_number: "7000012050002",
      phone: "+81 3 1234 5678",
      contact_email: "b@yamada.example",
    })
    const [found, ...others] = await known(asked)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      application_id: id,
      account_id: null,
      status: "submitted",
      company_name: "株式会社山田商事",
    })
    expect(found.keys.sort()).toEqual([
      "corporate_number:7000012050002",
      "email_domain:yamada.example",
      "name:山田商事",
      "phone:312345678",
    ])
    const stranger = await applied({
      company_name: "別の会社",
      mobile_phone: "090-1111-2222",
      vat_number: "DE 123 456 789",
    })
    expect(stranger.keys).toEqual(["name:別の会社", "vat_number:DE123456789", "phone:011112222"])
    expect(await known(stranger)).toEqual([])
  })

  it("are also accounts that staff opened, and never what is the customer's own", async () => {
    const customer_id = next("cus")
    const own = await service.createAccount({
      program_id: "house",
      customer_id,
      company_name: "Own Foods",
      credit_limit: 1,
      actor: "user_1",
    })
    const opened = await service.createAccount({
      program_id: "house",
      customer_id: next("cus"),
      company_name: "Own Foods Ltd.",
      credit_limit: 1,
      actor: "user_1",
    })
    const asked = await applied({ company_name: "OWN FOODS" }, customer_id, "dollars")
    const found = await known(asked)
    expect(found).toMatchObject([
      { application_id: null, account_id: opened.id, status: null, keys: ["name:ownfoods"] },
    ])
    expect(found.map(({ account_id }) => account_id)).not.toContain(own.id)
  })

  it("are found by their number also behind many who only have a telephone in common", async () => {
    const phone = "03-5555-6666"
    const same = await applied({ company_name: "First Foods", vat_number: "DE 555", phone })
    for (let n = 0; n < 110; n++) {
      await applied({ company_name: `Tenant ${n}`, phone })
    }
    const asked = await applied({ company_name: "Other Foods", vat_number: "DE555", phone })
    const found = await known(asked)
    expect(found).toHaveLength(20)
    expect(found[0]).toMatchObject({ application_id: same.id })
    expect(await service.knownCompanies({ ...asked, limit: 1_000 })).toHaveLength(101)
  })

  it("are named once with the account that their application has become, and are gone once purged", async () => {
    const account = await anAccount(books)
    const asked = await applied({ company_name: "Aoba Trading" })
    const found = await known(asked)
    expect(found).toMatchObject([{ account_id: account.id, status: "approved" }])
    const { id, customer_id } = await applied({ company_name: "Short Lived", phone: "03-9999-8888" })
    await service.moveApplication({ id, status: "withdrawn", actor: customer_id })
    await service.purgeApplications([id])
    expect(await service.companyKeys(id)).toEqual([])
    expect(await known(await applied({ company_name: "Short Lived", phone: "03-9999-8888" }))).toEqual([])
  })
})
