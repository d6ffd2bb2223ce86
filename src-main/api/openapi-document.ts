import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { router } from './router'

export const schemaConverters = [new ZodToJsonSchemaConverter()]

type ErrorDefinition = [code: string, ...rest: unknown[]]

/** `{code, message, field?, data?}`, with the codes this answer may carry. */
const errorBodySchema = (definitions: readonly ErrorDefinition[]) => ({
  type: 'object' as const,
  required: ['code', 'message'],
  properties: {
    code: { type: 'string' as const, enum: definitions.map(([code]) => code) },
    message: { type: 'string' as const, description: 'One sentence for people.' },
    field: { type: 'string' as const, description: 'The input at fault.' },
    data: { description: 'Facts to act on, such as the nearest free slots.' },
  },
})

const description = `The station’s REST API, on this computer only.

Sign in with \`POST /users/login\`, sending the start token (what follows \`#t=\` in the address the station printed) as bearer; send the token it answers as bearer with every other call.
A command may carry the header \`Idempotency-Key\`: the same key with the same input is answered as before, for 7 days; used for something else it is answered 409 COMMAND_REUSED. Commands that pass it over say so.
Every procedure with input answers 400 INVALID, naming the field, to one that is not as described; every procedure may also answer 401, 403, 413 (too much at once), 423 (locked), 429 and 500.

Lists take \`limit\` and \`cursor\`, or \`page\` and \`page_size\`. A cursor is a place in the list as it stands: rows that are added, changed or taken away meanwhile may move others past it. To walk a whole list, sort by what does not change and don’t filter by what you change.

Where a procedure answers a file ticket (\`fileId\`, \`fileName\`, \`mediaType\`, \`sizeBytes\`), the file itself is at \`GET /files/{fileId}\`: once, within ten minutes, for whoever asked.`

/** The OpenAPI document of the whole contract. */
export const openApiDocument = (version: string): Promise<object> =>
  new OpenAPIGenerator({ schemaConverters }).generate(router, {
    info: { title: 'TrainerHub', version, description },
    servers: [{ url: '/api' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    customErrorResponseBodySchema: (definitions) => errorBodySchema(definitions),
  })
