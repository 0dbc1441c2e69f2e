import type { PaperDocument } from './model.ts'

/** Papers of an invented street, for the tests and for looking at the pages. */

/** An annual report sent up under a red letterhead, with figures, tables, attachments and an imprint. */
export const report: PaperDocument = {
  letterhead: { organisation: '云岭市澄湖区望河街道办事处文件', redLine: true },
  number: '望河街发〔2024〕3号',
  title: '望河街道办事处关于2023年度\n法治政府建设情况的报告',
  addressee: '澄湖区人民政府',
  blocks: [
    {
      kind: 'paragraph',
      runs: ['2023年，望河街道坚持依法行政，扎实推进法治政府建设。现将“法治望河”建设有关情况报告如下——'],
    },
    { kind: 'heading', level: 1, text: '一、2023年度推进法治政府建设的主要举措和成效' },
    { kind: 'heading', level: 2, text: '（一）严格规范公正文明执法' },
    {
      kind: 'paragraph',
      runs: [
        '全年办结行政处罚案件',
        { figure: 'penalty.decided', text: '96' },
        '件，罚款',
        { figure: 'penalty.fines', text: '47,450.00元' },
        '，期限内办结率',
        { figure: 'penalty.onTime', text: '98.96%' },
        '，比上年提高1.2个百分点。执法全过程记录、重大执法决定法制审核和行政执法公示三项制度全部落实到案件。',
      ],
    },
    { kind: 'heading', level: 3, text: '1.完善裁量基准' },
    { kind: 'heading', level: 4, text: '（1）梳理高频事项' },
    { kind: 'paragraph', runs: ['对占道经营、违规装修等高频事项逐项列明从轻、从重的情形，经法制审核后公布。'] },
    { kind: 'heading', level: 2, text: '（二）依法化解矛盾纠纷' },
    { kind: 'paragraph', runs: ['人民调解委员会受理纠纷', { figure: 'mediation.accepted', text: '214' }, '件，具体如下：'] },
    {
      kind: 'table',
      caption: '表1　2023年人民调解案件情况',
      columns: ['纠纷类别', '受理（件）', '调解成功（件）', '成功率'],
      rows: [
        ['邻里纠纷', [{ figure: 'mediation.accepted?kind=neighbour', text: '118' }], '115', '97.46%'],
        ['物业纠纷', '63', '60', '95.24%'],
        ['劳动争议', '33', '31', '93.94%'],
        ['合计', '214', '206', '96.26%'],
      ],
      widths: [3, 2, 2, 2],
      align: ['left', 'right', 'right', 'right'],
    },
    { kind: 'heading', level: 1, text: '二、存在的问题和原因' },
    {
      kind: 'list',
      marker: 'bracketed',
      items: ['部分社区法律顾问到岗次数不足；', '行政规范性文件的清理不够及时；', '执法人员参加业务培训的学时 < 60 的仍有2人。'],
    },
    { kind: 'heading', level: 1, text: '三、党政主要负责人履行推进法治建设第一责任人职责情况' },
    {
      kind: 'paragraph',
      runs: [
        '街道主要负责同志主持研究法治建设工作4次，带头学法4次，听取法治建设情况汇报2次，对重大行政决策逐项听取合法性审查意见，督促班子成员在各自分管领域依法履职。',
      ],
    },
    { kind: 'heading', level: 1, text: '四、2024年度工作安排' },
    {
      kind: 'paragraph',
      runs: [
        '一是健全重大行政决策目录管理，未经合法性审查的不提交集体讨论；二是加强执法人员轮训，实行每季度一次案卷评查；三是依托综治中心完善“一站式”化解机制，推动矛盾纠纷就地解决。',
      ],
    },
  ],
  attachments: [
    {
      title: '望河街道2023年行政处罚案件统计表',
      blocks: [
        {
          kind: 'table',
          columns: ['序号', '月份', '立案', '决定', '结案', '罚款（元）'],
          rows: [1, 2, 3].map((month) => [String(month), `${month}月`, '8', '7', '7', `${month},000.00`]),
          align: ['centre', 'centre', 'right', 'right', 'right', 'right'],
        },
      ],
    },
    { title: '望河街道2024年度重大行政决策事项目录以及需要公众参与、专家论证、风险评估的事项清单' },
  ],
  signature: { organisation: '云岭市澄湖区望河街道办事处', date: '2024-01-15', sealPlace: true },
  note: '此件公开发布',
  copiesTo: '澄湖区司法局，区委全面依法治区委员会办公室，区人大常委会法制工作委员会，各社区居民委员会',
  imprint: { organisation: '望河街道办事处党政综合办公室', date: '2024-01-15' },
}

/** A penalty notice: black name of the office, blanks, an approval form, lines to sign. */
export const notice: PaperDocument = {
  letterhead: { organisation: '云岭市澄湖区望河街道办事处', redLine: false },
  number: '望河街罚告〔2023〕12号',
  title: '行政处罚事先告知书',
  addressee: '江某某',
  blocks: [
    {
      kind: 'paragraph',
      runs: ['经查，你于2023年3月5日在澄湖路12号门前未经批准占用人行道经营，面积约6平方米，以上事实有现场笔录、照片、询问笔录等证据证实。'],
    },
    { kind: 'paragraph', runs: ['拟对你作出罚款', { figure: 'fine', text: '475.00元（大写：肆佰柒拾伍元整）' }, '的行政处罚。'] },
    {
      kind: 'paragraph',
      runs: [
        '如有异议，可在收到本告知书之日起',
        { blank: 4 },
        '个工作日内向本机关陈述、申辩。联系人：',
        { blank: 8 },
        '，电话：',
        { blank: 10 },
        '。',
      ],
    },
    {
      kind: 'fields',
      caption: '送达情况',
      rows: [
        { label: '受送达人', value: '江某某', half: true },
        { label: '送达方式', value: '直接送达', half: true },
        { label: '送达地点', value: '望河街道综合行政执法大队（澄湖路88号）' },
        { label: '承办人意见', value: '拟同意送达。', lines: 3, signed: true },
        { label: '负责人意见', value: '', lines: 3, signed: true },
      ],
    },
    { kind: 'signatureLines', lines: [{ label: '当事人（签名）' }, { label: '执法人员（签名）', dated: false }] },
  ],
  signature: { organisation: '望河街道办事处', date: '2023-03-10', sealPlace: false },
}
