/** What is used of multer, which ships no types. */
declare module "multer" {
  type Options = {
    storage: unknown
    defParamCharset: string
    limits: Partial<Record<"fileSize" | "files" | "fields" | "fieldSize" | "fieldNameSize" | "headerPairs", number>>
  }

  type Receive = (req: unknown, res: unknown, next: (error?: unknown) => void) => void

  function multer(options: Options): { single(field: string): Receive }

  namespace multer {
    function memoryStorage(): unknown
    class MulterError extends Error {
      code: string
    }
  }

  export = multer
}
