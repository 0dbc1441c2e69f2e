import type { Deficiency } from './sentence.ts'

export interface UsualDeficiency {
  readonly id: string
  readonly topic: Deficiency['topic']
  readonly says: string
  readonly cause: string
  readonly plan: Deficiency['plan']
}

/** Proposed where the figures give away fewer than three: without numbers, so each is marked to be judged by the office. */
export const usualDeficiencies: readonly UsualDeficiency[] = [
  {
    id: 'usual.study',
    topic: 'study',
    says: '运用法治思维和法治方式解决实际问题的能力有待提高，学用结合还不够紧密。',
    cause: '学习多以集中授课为主，结合具体案例和岗位职责的研讨偏少。',
    plan: {
      topic: 'study',
      section: '党建办公室',
      title: '深化学法用法，提升法治素养',
      says: '深入学习贯彻习近平法治思想，健全领导干部带头学法、会前学法制度，多用身边案例开展研讨和旁听庭审，把学习成果转化为依法办事的能力。',
      target: '会前学法每季度不少于一次。',
    },
  },
  {
    id: 'usual.publicity',
    topic: 'publicity',
    says: '普法宣传的针对性、实效性不强，对不同群体的需求研究不够。',
    cause: '宣传形式仍以发放材料、现场讲解为主，新媒体运用不充分，基层普法力量有限。',
    plan: {
      topic: 'publicity',
      section: '司法所',
      title: '精准开展普法，浓厚法治氛围',
      says: '落实“谁执法谁普法”普法责任制，结合宪法宣传周、民法典宣传月等节点组织主题活动，区分老年人、青少年和商户分别设计内容，扩大新媒体普法的覆盖面。',
      target: '做到重要节点有主题活动、重点人群有专门内容。',
    },
  },
  {
    id: 'usual.enforcement',
    topic: 'enforcement',
    says: '基层执法队伍专业化水平有待提升，承接下放职权的能力还需加强。',
    cause: '人员流动较快，系统的业务培训和岗位练兵不足，部门之间协同配合还不够顺畅。',
    plan: {
      topic: 'enforcement',
      section: '综合行政执法队',
      title: '建强执法队伍，规范执法行为',
      says: '开展分层分类的执法业务培训，严格持证上岗和亮证执法，加强案卷评查和日常监督，完善与职能部门的会商联动机制。',
      target: '做到在岗执法人员全员轮训。',
    },
  },
]
