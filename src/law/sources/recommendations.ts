import { defineSource } from '../../definition/index.ts'

/** 人民检察院检察建议工作规定: known from the announcement and a quotation; its article on the reply and the exact day of commencement are not. */
export const procuratorialRules = defineSource({
  id: 'procuratorial-recommendation.2019',
  name: '人民检察院检察建议工作规定',
  short: ['检察建议工作规定'],
  kind: '司法解释',
  edition: '2019年公布',
  inForce: { from: '2019-02-26' },
  mark: 'verified',
  articles: {},
})

/** 两高检察公益诉讼解释: both lengths were read in articles 21 and 22; which of the two holds them, and the day of commencement, were not compared. */
export const publicInterestRules = defineSource({
  id: 'public-interest-litigation.2020',
  name: '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释',
  short: ['检察公益诉讼解释'],
  kind: '司法解释',
  edition: '2020年修正',
  inForce: { from: '2021-01-01' },
  mark: 'unverified',
  articles: {
    21: '行政机关应当在收到检察建议书之日起两个月内依法履行职责并书面回复；国家利益或者社会公共利益损害继续扩大等紧急情形，应当在十五日内书面回复。',
  },
})

/** 最高法适用行政诉讼法的解释: article 149 on unlawful normative documents. */
export const litigationRules = defineSource({
  id: 'administrative-litigation-rules.2018',
  name: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释',
  short: ['行政诉讼法解释'],
  kind: '司法解释',
  edition: '法释〔2018〕1号',
  inForce: { from: '2018-02-08' },
  mark: 'verified',
  articles: { 149: '规范性文件不合法的，人民法院可以提出司法建议；接收的机关应当在收到之日起六十日内书面答复。' },
})

/** 行政诉讼法: the articles on judicial recommendations. */
export const litigationLaw = defineSource({
  id: 'administrative-litigation-law.2017',
  name: '中华人民共和国行政诉讼法',
  short: ['行政诉讼法'],
  kind: '法律',
  edition: '2017年修正',
  inForce: { from: '2017-07-01' },
  mark: 'verified',
  articles: {
    66: '被告无正当理由拒不到庭等，人民法院可以公告并向监察机关或者上一级机关提出处分的司法建议。',
    96: '行政机关拒绝履行判决、裁定、调解书的，人民法院可以向监察机关或者上一级机关提出司法建议，接受的机关处理后告知人民法院。',
  },
})
