import type { Day, SystemRole } from '../../definition/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Member, Unit } from './unit.ts'

export interface OfficeRows {
  readonly district: { readonly district: string; readonly name: string; readonly demo: boolean }
  readonly units: readonly Unit[]
  readonly people: readonly Member[]
  readonly certificates: readonly { readonly person: string; readonly from: Day; readonly to: Day | null }[]
  readonly parameters: readonly { readonly parameter: string; readonly from: Day; readonly value: number }[]
}

/** Everything the office keeps in memory; undefined while no district is set up. */
export async function loadOffice(database: Pick<Database, 'as'>): Promise<OfficeRows | undefined> {
  const nobody = { district: '', unit: '', person: 'system', roles: ['system'] }
  const district = await database.as(nobody, (db) =>
    db.selectFrom('district').select(['district', 'name', 'demo']).orderBy('created_at', 'desc').limit(1).executeTakeFirst(),
  )
  if (!district) return undefined
  return database.as({ ...nobody, district: district.district, unit: district.district }, async (db) => ({
    district,
    units: await db.selectFrom('unit').select(['path', 'name', 'short', 'kind', 'credit_code as creditCode']).orderBy('path').execute(),
    people: (await db
      .selectFrom('person')
      .select(['id', 'name', 'unit', 'login', 'roles', 'disabled'])
      .orderBy('unit')
      .orderBy('id')
      .execute()) as (Member & { roles: SystemRole[] })[],
    certificates: await db.selectFrom('certificate').select(['person', 'valid_from as from', 'valid_to as to']).execute(),
    parameters: await db.selectFrom('parameter_value').select(['parameter', 'valid_from as from', 'value']).orderBy('valid_from').execute(),
  }))
}
