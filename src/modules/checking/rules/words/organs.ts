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
  { old: '质量技术监督局', now: '市场监督管理局', since: 2020, why: reform },
  { old: '工商分局', now: '市场监督管理分局', since: 2020, why: reform },
  { old: '国土局', now: '自然资源局', since: 2020, why: reform },
  { old: '国土分局', now: '自然资源分局', since: 2020, why: reform },
  { old: '国土资源分局', now: '自然资源分局', since: 2020, why: reform },
  { old: '环保分局', now: '生态环境分局', since: 2020, why: reform },
  { old: '法制局', now: '司法局', since: 2020, why: reform },
  { old: '旅游局', now: '文化和旅游局', since: 2020, why: reform },
  { old: '文化广电新闻出版局', now: '文化和旅游局', since: 2020, why: reform },
  { old: '农业局', now: '农业农村局', since: 2020, why: reform },
  { old: '计生局', now: '卫生健康局', since: 2020, why: reform },
  { old: '卫生和计划生育局', now: '卫生健康局', since: 2020, why: reform },
  { old: '卫生和计划生育委员会', now: '卫生健康委员会', since: 2020, why: reform },
  { old: '国税局', now: '税务局', since: 2020, why: '2018年国税地税合并' },
  { old: '地税局', now: '税务局', since: 2020, why: '2018年国税地税合并' },
  { old: '公安消防大队', now: '消防救援大队', since: 2020, why: reform },
  { old: '扶贫办', now: '乡村振兴局', since: 2022, why: '2021年机构更名' },
]

/** What did not exist before `year`; `earliest` is the first year for whose report it may be named, where that is another. As generally known. */
export type Beginning = { name: RegExp; hint: string; year: number; earliest?: number; says: string }

const held = '才召开'

/** Party congresses, plenary sessions and organs set up lately. */
export const beginnings: readonly Beginning[] = [
  { name: /(?:党的)?十九大(?:报告)?精神/g, hint: '十九大', year: 2017, says: held },
  { name: /(?:党的)?十九届四中全会/g, hint: '十九届四中', year: 2019, says: held },
  { name: /(?:党的)?十九届五中全会/g, hint: '十九届五中', year: 2020, says: held },
  { name: /(?:党的)?十九届六中全会/g, hint: '十九届六中', year: 2021, says: held },
  { name: /(?:党的)?十九届七中全会/g, hint: '十九届七中', year: 2022, says: held },
  { name: /(?:党的)?二十大(?:报告)?精神/g, hint: '二十大', year: 2022, says: held },
  { name: /(?:党的)?二十届[一二]中全会/g, hint: '二十届', year: 2022, earliest: 2021, says: held },
  { name: /(?:党的)?二十届三中全会/g, hint: '二十届三中', year: 2024, says: held },
  { name: /(?:党的)?二十届四中全会/g, hint: '二十届四中', year: 2025, says: held },
  { name: /党的二十一大(?:报告)?(?:精神)?/g, hint: '二十一大', year: 2027, says: held },
  { name: /(?<=[省市区县旗州]委)社会工作部/g, hint: '社会工作部', year: 2023, says: '机构改革才组建' },
]
