/** Kinds of units that report. */
export type Place = 'street' | 'district' | 'department'

/** What the two principal leaders are called in prose, by the register's post, in each kind of unit. */
export const dutyPosts: Readonly<Record<string, Readonly<Record<Place, string>>>> = {
  party: { street: '党工委主要负责人', district: '区委主要负责人', department: '局党组主要负责人' },
  office: { street: '办事处主要负责人', district: '区政府主要负责人', department: '局主要负责人' },
}

/**
 * The items of the duty register, by the chapter of part three that tells them. An entry that begins with a verb is told as it is written;
 * one that only names a subject is put into `says`.
 */
export const dutyActs: Readonly<
  Record<string, { readonly chapter: 'lead' | 'example' | 'front'; readonly says: (subject: string) => string }>
> = {
  report: { chapter: 'lead', says: (subject) => `听取${subject}${/汇报$|情况$/.test(subject) ? '' : '情况汇报'}` },
  meeting: { chapter: 'lead', says: (subject) => `主持会议研究${subject}` },
  problem: { chapter: 'lead', says: (subject) => `协调解决${subject}${/问题$|难题$|诉求$|纠纷$/.test(subject) ? '' : '问题'}` },
  plan: { chapter: 'lead', says: (subject) => `审定${subject}` },
  study: { chapter: 'example', says: (subject) => `组织学习${subject}` },
  lecture: { chapter: 'example', says: (subject) => `以${subject}为题讲授法治课` },
  decision: { chapter: 'example', says: (subject) => `就${subject}听取法律意见` },
  normative: { chapter: 'example', says: (subject) => `审定${subject}` },
  enforcement: { chapter: 'front', says: (subject) => `督促规范${subject}` },
  inspection: { chapter: 'front', says: (subject) => `督导检查${subject}` },
  reception: { chapter: 'front', says: (subject) => `接访处理${subject}` },
  court: { chapter: 'front', says: (subject) => `出庭应诉${subject}` },
  partyRules: { chapter: 'lead', says: (subject) => `推动落实${subject}` },
  team: { chapter: 'lead', says: (subject) => `研究${subject}` },
}

/** How an entry begins that already says what was done. */
export const actWords =
  /^(?:主持|听取|带队|带头|研究|开展|参加|出席|组织|召开|调研|督导|督促|检查|抽查|接访|接待|包案|协调|签署|签订|签批|审定|审议|审核|讲授|为.{2,12}(?:讲|授)|旁听|作|到|赴|深入|对|就|在|专题|牵头|学习|推动|推进|部署|约谈|走访|领办|化解|出庭|批示|要求|以.{2,30}为)/
