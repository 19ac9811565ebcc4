/** JSON Schemas of the record files, made from the zod schemas so that the two cannot drift. */
import { z } from 'zod';
import { recordSchemas } from '../../src/domain/schema/index';
import { RECORD_KINDS, SINGULAR } from './record';

/** The text of each schema file by kind: a list of records as a person writes them, fields with defaults optional. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    RECORD_KINDS.map((kind) => {
      const schema = z.toJSONSchema(z.array(recordSchemas[kind]), { io: 'input' });
      const titled = { ...schema, title: `${kind} of the atlas: a list, one ${SINGULAR[kind]} each` };
      return [kind, `${JSON.stringify(titled, null, 2)}\n`];
    }),
  );
}
