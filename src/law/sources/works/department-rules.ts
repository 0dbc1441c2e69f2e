import { edition, named, readEdition, type Work, works } from './work.ts'

const market = '国家市场监督管理总局'
const justice = '司法部'

/** Rules of ministries and their notices. */
export const departmentRules: readonly Work[] = [
  ...works('部门规章', market, {
    市场监督管理行政处罚程序规定: {
      short: ['市场监管行政处罚程序规定'],
      mark: 'verified',
    },
    市场监督管理行政处罚程序暂行规定: { ended: { on: '2021-07-15', by: '市场监督管理行政处罚程序规定', mark: 'unverified' } },
    工商行政管理机关行政处罚程序规定: { ended: { on: '2019-04-01', by: '市场监督管理行政处罚程序规定', mark: 'unverified' } },
    食品药品行政处罚程序规定: { ended: { on: '2019-04-01', by: '市场监督管理行政处罚程序规定', mark: 'unverified' } },
    食品经营许可管理办法: { ended: { on: '2023-12-01', by: '食品经营许可和备案管理办法', mark: 'unverified' } },
    市场监督管理行政处罚听证办法: { mark: 'verified' },
    市场监督管理行政处罚听证暂行办法: { ended: { on: '2021-07-15', by: '市场监督管理行政处罚听证办法', mark: 'unverified' } },
    市场监督管理行政处罚信息公示规定: { editions: [readEdition('2021年公布', '2021-09-01')], mark: 'verified' },
    工商行政管理行政处罚信息公示暂行规定: {
      ended: { on: '2021-09-01', by: '市场监督管理行政处罚信息公示规定', mark: 'verified' },
      mark: 'verified',
    },
    市场监督管理投诉举报处理办法: { editions: [readEdition('2026年施行', '2026-04-15')], mark: 'verified' },
    市场监督管理投诉举报处理暂行办法: {
      ended: { on: '2026-04-15', by: '市场监督管理投诉举报处理办法', mark: 'verified' },
      mark: 'verified',
    },
    市场监督管理严重违法失信名单管理办法: {},
    公平竞争审查条例实施办法: { editions: [readEdition('2025年公布', '2025-04-20')], mark: 'verified' },
    公平竞争审查制度实施细则: { ended: { on: '2024-08-01', by: '公平竞争审查条例', mark: 'unverified' } },
    企业公示信息抽查暂行办法: {},
    市场监管行政处罚裁量权指导意见: {
      number: '国市监法规〔2022〕2号',
      short: ['关于规范市场监督管理行政处罚裁量权的指导意见'],
      mark: 'verified',
    },
  }),
  ...works('部门规章', '住房和城乡建设部', {
    住房和城乡建设行政处罚程序规定: { short: ['住建处罚程序规定'], mark: 'verified' },
    建设行政处罚程序暂行规定: { ended: { on: '2022-05-01', by: '住房和城乡建设行政处罚程序规定', mark: 'verified' }, mark: 'verified' },
    城市管理执法办法: { mark: 'verified' },
    城市管理执法行为规范: {},
  }),
  ...works('部门规章', justice, {
    人民调解工作若干规定: { mark: 'verified' },
    办理法律援助案件程序规定: {
      editions: [edition('2012年公布', '2012-07-01'), readEdition('2023年修订', '2023-09-01')],
      mark: 'verified',
    },
    '乡村“法律明白人”培养工作规范（试行）': { short: ['乡村“法律明白人”培养工作规范'], mark: 'verified' },
    行政复议普通程序听取意见办法: { number: '司规〔2024〕1号', mark: 'verified' },
    行政复议普通程序听证办法: { number: '司规〔2024〕1号', mark: 'verified' },
    公职律师管理办法: { number: '司发通〔2018〕131号' },
    公司律师管理办法: {},
    公证程序规则: {},
    律师执业管理办法: {},
    司法鉴定程序通则: {},
    基层法律服务所管理办法: {},
  }),
  ...works('部门规章', '国家发展和改革委员会', {
    信用修复管理办法: { editions: [readEdition('2025年公布', '2026-04-01', '2025-11-20')], mark: 'verified' },
    '信用信息修复管理办法（试行）': {
      editions: [readEdition('2023年公布', '2023-05-01')],
      ended: { on: '2026-04-01', by: '信用修复管理办法', mark: 'verified' },
      mark: 'verified',
    },
  }),
  ...works('部门规章', '国家信访局', {
    '信访事项简易办理办法（试行）': { mark: 'verified' },
    信访事项办理群众满意度评价工作办法: { number: '国信发〔2022〕11号', mark: 'verified' },
  }),
  ...works('部门规章', '国家互联网信息办公室', {
    国家网络安全事件报告管理办法: { editions: [readEdition('2025年公布', '2025-11-01')], mark: 'verified' },
  }),
  ...works('部门规章', '国务院部门', {
    公安机关办理行政案件程序规定: {},
    环境行政处罚办法: { ended: { on: '2023-07-01', by: '生态环境行政处罚办法', mark: 'unverified' } },
    社区矫正法实施办法: { editions: [edition('2020年公布', '2020-07-01', '2020-06-18')], wrong: ['社区矫正实施细则'] },
    社区矫正实施办法: { ended: { on: '2020-07-01', by: '社区矫正法实施办法', mark: 'unverified' } },
    政府信息公开信息处理费管理办法: { number: '国办函〔2020〕109号', mark: 'verified' },
  }),
  ...named(
    '部门规章',
    undefined,
    `安全生产违法行为行政处罚办法 安全生产事故隐患排查治理暂行规定 机关、团体、企业、事业单位消防安全管理规定 高层民用建筑消防安全管理规定 城市生活垃圾管理办法 城市建筑垃圾管理规定
    房屋建筑和市政基础设施工程施工图设计文件审查管理办法 商品房屋租赁管理办法 住宅专项维修资金管理办法 餐饮服务食品安全操作规范 食品经营许可和备案管理办法 网络餐饮服务食品安全监督管理办法 生态环境行政处罚办法 自然资源行政处罚办法 农业行政处罚程序规定
    交通运输行政执法程序规定 卫生行政处罚程序 公安机关信访工作规定 中小学法治副校长聘任与管理办法 学校食品安全与营养健康管理规定`,
  ),
]
