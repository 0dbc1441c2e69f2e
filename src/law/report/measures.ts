/** Measure words and short names of figures that count several kinds of things; the first that fits is used. */
export const measures: readonly { readonly figure: string; readonly where?: Readonly<Record<string, string>>; readonly unit: string }[] = [
  { figure: 'publicity.material.count', where: { kind: 'leaflet' }, unit: '份' },
  { figure: 'publicity.material.count', where: { kind: 'booklet' }, unit: '份' },
  { figure: 'publicity.material.count', where: { kind: 'goods' }, unit: '份' },
  { figure: 'publicity.material.count', where: { kind: 'poster' }, unit: '张' },
  { figure: 'publicity.material.count', where: { kind: 'banner' }, unit: '条' },
  { figure: 'publicity.material.count', where: { kind: 'screen' }, unit: '条' },
  { figure: 'publicity.material.count', where: { kind: 'sms' }, unit: '条' },
  { figure: 'publicity.material.count', where: { kind: 'push' }, unit: '条' },
  { figure: 'publicity.material.count', where: { kind: 'forward' }, unit: '条' },
  { figure: 'publicity.material.count', where: { kind: 'video' }, unit: '条' },
  { figure: 'disclosure.active.count', where: { kind: 'website' }, unit: '条' },
  { figure: 'disclosure.active.count', where: { kind: 'newMedia' }, unit: '条' },
  { figure: 'disclosure.active.count', where: { kind: 'bulletin' }, unit: '条' },
  { figure: 'disclosure.active.count', where: { kind: 'interpretation' }, unit: '条' },
  { figure: 'disclosure.active.count', where: { kind: 'response' }, unit: '条' },
  { figure: 'disclosure.active.count', where: { kind: 'training' }, unit: '场' },
  { figure: 'disclosure.active.count', where: { kind: 'rulesMade' }, unit: '件' },
  { figure: 'disclosure.active.count', where: { kind: 'rulesRepealed' }, unit: '件' },
  { figure: 'disclosure.active.count', where: { kind: 'documentsMade' }, unit: '件' },
  { figure: 'disclosure.active.count', where: { kind: 'documentsRepealed' }, unit: '件' },
  { figure: 'disclosure.active.count', where: { kind: 'licence' }, unit: '件' },
  { figure: 'disclosure.active.count', where: { kind: 'penalty' }, unit: '件' },
  { figure: 'disclosure.active.count', where: { kind: 'coercion' }, unit: '件' },
  { figure: 'enforcement.construction.handled', where: { measure: 'room' }, unit: '间' },
  { figure: 'leadership.honour.received', where: { kind: 'media' }, unit: '次' },
  { figure: 'leadership.honour.received', where: { kind: 'exchange' }, unit: '次' },
  { figure: 'leadership.honour.received', where: { kind: 'circular' }, unit: '次' },
  { figure: 'leadership.honour.received', where: { kind: 'model' }, unit: '个' },
  { figure: 'disclosure.item.published', unit: '条' },
  { figure: 'publicity.literate.serving', unit: '名' },
  { figure: 'penalty.ordinary.hearings', unit: '场' },
  { figure: 'penalty.exempt.firstExempted', unit: '起' },
  { figure: 'penalty.firstExempted', unit: '起' },
  { figure: 'petition.backlogResolved', unit: '起' },
  { figure: 'mediation.mediator.serving', where: { kind: 'cadre' }, unit: '名' },
  { figure: 'safety.count.count', where: { kind: 'antiCultPledge' }, unit: '份' },
  { figure: 'safety.count.count', where: { kind: 'antiCultRelease' }, unit: '人' },
  { figure: 'safety.count.count', where: { kind: 'safetyPledge' }, unit: '份' },
  { figure: 'safety.count.count', where: { kind: 'volunteers' }, unit: '人次' },
  { figure: 'safety.count.count', where: { kind: 'patrols' }, unit: '次' },
  { figure: 'safety.count.count', where: { kind: 'visits' }, unit: '次' },
  { figure: 'safety.count.count', where: { kind: 'hazards' }, unit: '处' },
]

/** Words after 零 for a count of what should not happen. */
export const mishaps: Readonly<Record<string, string>> = { 'safety.fault.faults': '失误' }

/** What the counts behind a rate are counted in, where its declaration has no parts to say so; cases otherwise. */
export const ratioUnits: readonly { readonly figures: RegExp; readonly unit: string }[] = [
  { figures: /^(?:study\.|safety\.|publicity\.training|mediation\.training)/, unit: '人' },
  { figures: /^counsel\./, unit: '条' },
]
