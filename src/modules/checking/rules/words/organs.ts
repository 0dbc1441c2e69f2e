/** Organs that the reform of 2018 and later ones renamed. `since` is the first year for whose report the old name is out of date. The mark of all is unverified. */
export type Renamed = { old: string; now: string; since: number; why: string }

const reform = '2018年机构改革'

/** Written without the name of the place; the rule looks for 区, 县, 市 or a place's name before it. */
export const renamed: readonly Renamed[] = [
  { old: '政府法制办公室', now: '司法局', since: 2020, why: reform },
  { old: '政府法制办', now: '司法局', since: 2020, why: reform },
  { old: '法制办公室', now: '司法局', since: 2020, why: reform },
  { old: '法制办', now: '司法局', since: 2020, why: reform },
  { old: '安监局', now: '应急管理局', since: 2020, why: reform },
  { old: '安全生产监督管理局', now: '应急管理局', since: 2020, why: reform },
  { old: '环境保护局', now: '生态环境局', since: 2020, why: reform },
  { old: '环保局', now: '生态环境局', since: 2020, why: reform },
  { old: '国土资源局', now: '自然资源局', since: 2020, why: reform },
  { old: '工商局', now: '市场监督管理局', since: 2020, why: reform },
  { old: '工商行政管理局', now: '市场监督管理局', since: 2020, why: reform },
  { old: '质监局', now: '市场监督管理局', since: 2020, why: reform },
  { old: '食药监局', now: '市场监督管理局', since: 2020, why: reform },
  { old: '食品药品监督管理局', now: '市场监督管理局', since: 2020, why: reform },
  { old: '卫计委', now: '卫生健康委员会', since: 2020, why: reform },
  { old: '卫计局', now: '卫生健康局', since: 2020, why: reform },
  { old: '扶贫办', now: '乡村振兴局', since: 2022, why: '2021年机构更名' },
]

/** Party congresses and plenary sessions, with the year before which no report can name them, as generally known. */
export const sessions: readonly { name: RegExp; hint: string; year: number }[] = [
  { name: /(?:党的)?十九届四中全会/g, hint: '十九届四中', year: 2019 },
  { name: /(?:党的)?十九届五中全会/g, hint: '十九届五中', year: 2020 },
  { name: /(?:党的)?十九届六中全会/g, hint: '十九届六中', year: 2021 },
  { name: /(?:党的)?二十届[一二]中全会/g, hint: '二十届', year: 2022 },
  { name: /(?:党的)?二十届三中全会/g, hint: '二十届三中', year: 2024 },
  { name: /(?:党的)?二十届四中全会/g, hint: '二十届四中', year: 2025 },
]
