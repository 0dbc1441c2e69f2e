import { randomBytes } from 'node:crypto'
import type { Day } from '../src/definition/index.ts'
import { openMatter, takeStep } from '../src/modules/matters/index.ts'
import { openOffice } from '../src/modules/office/index.ts'
import { embeddedAccess, externalAccess } from '../src/platform/access.ts'
import { standingClock } from '../src/platform/clock.ts'
import { connect } from '../src/platform/database.ts'
import { createSeal } from '../src/platform/seal.ts'

/** Where the writer finds its database, as one argument of JSON. */
export type WriterPlace = { readonly url: string } | { readonly host: string; readonly port: number; readonly database: string }

/** Sessions of the writer carry this name, so that one can see when the server has done with them. */
export const writerName = 'crash-writer'

/** One line of output: a write that was acknowledged. */
export interface Acknowledged {
  readonly id: string
  readonly version: number
}

const writers = 6

/** A program of its own that takes steps as fast as it can until it is killed, and says of each that it was acknowledged. */
async function writeUntilKilled(place: WriterPlace): Promise<never> {
  const access = 'url' in place ? externalAccess(place.url) : embeddedAccess(place, place.database)
  const database = connect({ ...access, application: { ...access.application, application_name: writerName } }, { connections: writers })
  const office = await openOffice(database, standingClock('2024-03-29T10:00:00+08:00'))
  const person = office?.people[0]
  if (!office || !person) throw new Error('there is nobody to write')
  const desk = { office, seal: createSeal(Buffer.alloc(32, 7)) }
  const actor = office.actor(person)
  const mediators = [{ id: person.id, name: person.name }]
  const steps: readonly { step: string; day: Day; values: Record<string, unknown> }[] = [
    { step: 'accept', day: '2024-03-12', values: { mediators, toldOn: true } },
    { step: 'hold', day: '2024-03-13', values: { minutes: '组织双方面对面沟通，核对事实' } },
    { step: 'agree', day: '2024-03-14', values: { form: 'written', terms: '责任方于十日内完成维修' } },
  ]
  const say = (done: Acknowledged) => process.stdout.write(`${JSON.stringify(done)}\n`)
  const write = async (): Promise<never> => {
    for (;;) {
      const name = `当事人${randomBytes(3).toString('hex')}`
      await database.as(office.contextOf(person), async (db) => {
        const { id } = await openMatter(db, desk, actor, 'mediation', person.unit, {
          step: 'register',
          day: '2024-03-11',
          values: {
            applicant: { type: 'person', name },
            respondent: { type: 'person', name: `对方${name}` },
            channel: 'walkIn',
            source: 'application',
            kind: 'neighbour',
            claim: '楼上漏水致天花板受损，请求维修',
          },
        })
        say({ id, version: 1 })
        for (const [index, input] of steps.entries()) {
          await takeStep(db, desk, actor, id, index + 1, input)
          say({ id, version: index + 2 })
        }
      })
    }
  }
  return Promise.race(Array.from({ length: writers }, write))
}

const place = process.argv[1]?.endsWith('crash-writer.ts') ? process.argv[2] : undefined
if (place !== undefined) await writeUntilKilled(JSON.parse(place) as WriterPlace)
