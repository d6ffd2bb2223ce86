import type { QueryContext } from '../../core/context'
import { visibleTrainerId } from '../../core/own-diary'
import { listTags } from './tags.repository'

/** To a trainer, the tags of their own clients. */
export const clientTags = async ({ db, caller }: QueryContext) => ({ items: await listTags(db, visibleTrainerId(caller)) })
