import { randomUUID } from "node:crypto"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AbstractNotificationProviderService, ModuleProvider, Modules } from "@medusajs/framework/utils"
import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"

type Options = { directory: string }

/**
 * Writes each mail into a file instead of sending it, so that an invitation can be followed without a mail server. A shop
 * that sells has a provider here that sends.
 */
class Mailbox extends AbstractNotificationProviderService {
  static override identifier = "mailbox"

  constructor(
    _: object,
    private readonly options: Options
  ) {
    super()
  }

  override async send({ to, content }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { directory } = this.options
    const id = `${new Date().toISOString().replace(/[:.]/g, "-")}-${randomUUID().slice(0, 8)}`
    await mkdir(directory, { recursive: true })
    const mail = [`To: ${to}`, `Subject: ${content?.subject ?? ""}`, "", content?.text ?? "", ""].join("\n")
    // What is in it lets its reader in: nobody else's eyes.
    await writeFile(join(directory, `${id}.txt`), mail, { mode: 0o600 })
    return { id }
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [Mailbox] })
