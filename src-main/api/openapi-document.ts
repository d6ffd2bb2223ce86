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
A command may carry the header \`Idempotency-Key\`: the same key with the same input is answered as before, for 7 days.
Every procedure may also answer 401, 403, 423 (locked) and 429.`

/** The OpenAPI document of the whole contract. */
export const openApiDocument = (version: string): Promise<object> =>
  new OpenAPIGenerator({ schemaConverters }).generate(router, {
    info: { title: 'TrainerHub', version, description },
    servers: [{ url: '/api' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    customErrorResponseBodySchema: (definitions) => errorBodySchema(definitions),
  })
