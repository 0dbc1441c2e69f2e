import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder; every script works from here whatever the caller's folder is. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
