import { randomUUID } from 'node:crypto'
import type { Database } from '../../platform/database.ts'

export const district = '990101'
export const street = `${district}/001`

/** One posting: `figure`, `figure?key=value`; day; amount; base. */
export type Posted = readonly [figure: string, day: string, amount: number, base?: number]

/** A year of a street, told only by what it posts. The year before it is thinner. */
export const inventedYear: readonly Posted[] = [
  ['study.session.held?kind=meeting&theme=constitution&target=leaders', '2023-02-07', 6],
  ['study.session.held?kind=lecture&theme=civilCode&target=staff', '2023-03-09', 9],
  ['study.session.people?kind=lecture&theme=civilCode&target=staff', '2023-03-09', 380],
  ['study.exam.sat?kind=study&scope=own', '2023-06-05', 61],
  ['study.exam.average?kind=study&scope=own', '2023-06-05', 5673, 61],
  ['publicity.event.held?organiser=section&form=campaign&theme=constitution', '2023-12-04', 21],
  ['publicity.event.held?organiser=community&form=lecture&theme=civilCode', '2023-05-18', 64],
  ['publicity.event.held?organiser=community&form=lecture&theme=civilCode', '2022-05-18', 100],
  ['publicity.event.people?organiser=community&form=lecture&theme=civilCode', '2023-05-18', 3270],
  ['publicity.material.count?kind=leaflet&theme=civilCode', '2023-05-18', 12_600],
  ['publicity.material.count?kind=sms&theme=fraud', '2023-09-11', 120_000],
  ['enforcement.patrol.times?kind=stall&measure=persuaded', '2023-07-03', 2317],
  ['penalty.ordinary.filed?partyKind=person', '2023-08-08', 73],
  ['penalty.ordinary.filed?partyKind=person', '2022-08-08', 50],
  ['penalty.ordinary.fines?partyKind=person', '2023-08-08', 3_126_000],
  ['mediation.accepted?channel=walkIn&kind=neighbour', '2023-04-13', 132],
  ['mediation.agreed?channel=walkIn&form=written&kind=neighbour', '2023-04-20', 129],
  ['mediation.amount', '2023-04-20', 87_650_000],
  ['petition.received?channel=visit&class=petition', '2023-10-16', 210],
  ['petition.received?channel=visit&class=petition', '2022-10-16', 4],
  ['petition.nationalFirst?channel=online', '2023-10-16', 7],
  ['petition.nationalFirst?channel=online', '2022-10-16', 14],
  ['petition.timelyAcceptance?channel=visit', '2023-10-30', 210, 210],
  ['petition.onTime?channel=visit', '2023-11-30', 205, 210],
  ['counsel.service.services?kind=consultation&serves=street&adopted=none', '2023-03-20', 26],
  ['counsel.service.services?kind=contract&serves=street&adopted=adopted', '2023-03-20', 8],
  ['leadership.meeting.held?kind=partyCommittee&topic=yearReport', '2023-01-16', 3],
  ['leadership.duty.acts?post=party&kind=study', '2023-02-07', 4],
]

/** Writes postings and their totals, as the write path would; the matters behind them are not made. */
export async function post(database: Database, rows: readonly Posted[], at = '2024-01-05T02:00:00Z'): Promise<void> {
  await database.as({ district, unit: district, person: 'system', roles: ['system'] }, async (db) => {
    for (const [id, day, amount, base = 0] of rows) {
      const [figure, query = ''] = id.split('?')
      const dims = JSON.stringify(Object.fromEntries(new URLSearchParams(query)))
      await db.rows(
        `insert into posting (district, figure, unit, day, matter, entry, amount, base, dims, posted_at) values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9)`,
        [district, figure, street, day, randomUUID(), amount, base, dims, at],
      )
      await db.rows(
        `insert into figure_month (district, figure, unit, month, dims, amount, base) values ($1, $2, $3, date_trunc('month', $4::date), $5, $6, $7)
         on conflict (district, figure, month, unit, dims) do update set amount = figure_month.amount + excluded.amount, base = figure_month.base + excluded.base`,
        [district, figure, street, day, dims, amount, base],
      )
    }
  })
}

/** A district of two streets; a clerk and a head in the first, a district officer. */
export async function seedPlaces(database: Database): Promise<void> {
  await database.asOwner(async (client) => {
    await client.query(`insert into district (district, name) values ('${district}', '云岭市澄湖区')`)
    await client.query(`insert into unit (district, path, name, short, kind) values ('${district}', '${district}', '云岭市澄湖区', '澄湖区', 'district'),
      ('${district}', '${street}', '望河街道', '望河街', 'street'), ('${district}', '${district}/002', '桐花街道', '桐花街', 'street')`)
    await client.query(`insert into person (district, id, name, unit, login, roles) values ('${district}', 'clerk', '林晓舟', '${street}', 'clerk', '{clerk}'),
      ('${district}', 'head', '程以宁', '${street}', 'head', '{head}'), ('${district}', 'other', '苏木林', '${district}/002', 'other', '{clerk,head}'),
      ('${district}', 'district', '周行远', '${district}', 'district', '{district}'), ('${district}', 'audit', '秦明鉴', '${district}', 'audit', '{auditAdmin}')`)
  })
}
