import { full } from './conditions.ts'
import { type Chapter, defineSentence } from './sentence.ts'

const own = { scope: 'own' } as const

/** Study and exams of the staff. */
export const studyChapter: Chapter = {
  id: 'study',
  title: '抓实学法用法，提升依法履职本领',
  passages: [
    {
      id: 'study',
      opens: '坚持把学习贯彻习近平法治思想摆在首位，推动领导干部和工作人员带头尊法学法守法用法。',
      sentences: [
        defineSentence({
          id: 'study.group',
          figures: {
            sessions: 'study.studyGroupSessions',
            thought: { figure: 'study.session.held', where: { kind: 'studyGroup', theme: 'thought' } },
          },
          says: [
            '领导班子带头学法，通过理论学习中心组和会前学法集中学习{sessions}[，{sessions:difference}]，其中习近平法治思想专题学习{thought}。',
            '理论学习中心组开展习近平法治思想专题学习{thought}。',
            '领导班子带头学法，通过理论学习中心组和会前学法集中学习{sessions}[，{sessions:difference}]。',
          ],
        }),
        defineSentence({
          id: 'study.sessions',
          figures: {
            held: 'study.session.held',
            people: 'study.session.people',
            crime: { figure: 'study.session.held', where: { theme: 'organisedCrime' } },
            thought: { figure: 'study.session.held', where: { kind: 'studyGroup', theme: 'thought' } },
          },
          says: [
            {
              // Sessions on one theme only are told where the theme is.
              when: ({ held, crime, thought }) => (held.now ?? 0) > (crime.now ?? 0) + (thought.now ?? 0),
              says: '全年举办各类涉法学习培训{held}[，参加{people}][，场次{held:difference}]。',
            },
          ],
        }),
        defineSentence({
          id: 'study.exam',
          figures: {
            sat: { figure: 'study.exam.sat', where: { kind: 'study', ...own } },
            average: { figure: 'study.exam.average', where: { kind: 'study', ...own } },
          },
          says: [
            '{sat:bare}名公职人员参加学法用法考试，平均成绩{average}[，{average:change}]。',
            '公职人员学法用法考试平均成绩{average}[，{average:change}]。',
            '{sat:bare}名公职人员参加了学法用法考试。',
          ],
        }),
        defineSentence({
          id: 'study.quiz',
          figures: {
            own: { figure: 'study.exam.average', where: { kind: 'quiz', ...own } },
            streets: { figure: 'study.exam.average', where: { kind: 'quiz', scope: 'streets' } },
          },
          says: [
            {
              when: ({ own, streets }) => (own.now ?? 0) > (streets.now ?? 0),
              says: '在线上法治知识考试中，参考干部平均成绩{own}，高于全区街道{streets}的平均水平。',
            },
            '在线上法治知识考试中，参考干部平均成绩{own}（全区街道平均成绩{streets}）。',
            '线上法治知识考试平均成绩{own}。',
          ],
        }),
        defineSentence({
          id: 'study.enforcementHalves',
          figures: {
            sat1: { figure: 'study.exam.sat', where: { kind: 'enforcement', ...own }, half: 1 },
            passed1: { figure: 'study.exam.passed', where: { kind: 'enforcement', ...own }, half: 1 },
            sat2: { figure: 'study.exam.sat', where: { kind: 'enforcement', ...own }, half: 2 },
            passed2: { figure: 'study.exam.passed', where: { kind: 'enforcement', ...own }, half: 2 },
          },
          says: [
            {
              when: ({ sat1, passed1, sat2, passed2 }) => sat1.now === passed1.now && sat2.now === passed2.now,
              says: '执法人员分两批参加综合执法考试，上半年参考{sat1}、合格{passed1}，下半年参考{sat2}、合格{passed2}，均一次通过。',
            },
            '执法人员分两批参加综合执法考试，上半年参考{sat1}、合格{passed1}，下半年参考{sat2}、合格{passed2}。',
            {
              when: ({ sat1, passed1 }) => sat1.now === passed1.now,
              says: '{sat1:bare}名执法人员参加上半年综合执法考试，{passed1}全部合格。',
            },
            '{sat1:bare}名执法人员参加上半年综合执法考试，{passed1}合格。',
            {
              when: ({ sat2, passed2 }) => sat2.now === passed2.now,
              says: '{sat2:bare}名执法人员参加下半年综合执法考试，{passed2}全部合格。',
            },
            '{sat2:bare}名执法人员参加下半年综合执法考试，{passed2}合格。',
          ],
        }),
        defineSentence({
          id: 'study.oath',
          figures: { people: 'study.oath.people' },
          says: ['新任职的{people:bare}名干部依法进行了宪法宣誓。'],
        }),
      ],
    },
  ],
}

/** Legal publicity for the public. */
export const publicityChapter: Chapter = {
  id: 'publicity',
  title: '创新普法形式，营造尊法守法氛围',
  passages: [
    {
      id: 'publicity',
      opens: '围绕群众身边事开展普法，着力增强法治宣传的针对性和实效性。',
      sentences: [
        defineSentence({
          id: 'publicity.organisers',
          figures: {
            held: 'publicity.event.held',
            section: { figure: 'publicity.event.held', where: { organiser: 'section' } },
            community: { figure: 'publicity.event.held', where: { organiser: 'community' } },
          },
          says: [
            '全年开展法治宣传活动{held}[，{held:difference}]，其中科室组织{section}、社区组织{community}。',
            '全年开展法治宣传活动{held}[，{held:difference}]。',
          ],
        }),
        defineSentence({
          id: 'publicity.forms',
          figures: {
            campaign: { figure: 'publicity.event.held', where: { form: 'campaign' } },
            lecture: { figure: 'publicity.event.held', where: { form: 'lecture' } },
            people: 'publicity.event.people',
          },
          says: [
            '举办专场宣传{campaign}、专题法治讲座{lecture}[，吸引群众{people:round}参加]。',
            '举办专题法治讲座{lecture}[，各项活动吸引群众{people:round}参加]。',
            '组织专场宣传{campaign}[，各项活动吸引群众{people:round}参加]。',
            '各项活动吸引群众{people:round}参加。',
          ],
        }),
        defineSentence({
          id: 'publicity.stream',
          figures: { people: { figure: 'publicity.event.people', where: { form: 'stream' } } },
          says: ['依托网络直播开设普法课堂，{people}在线收看。'],
        }),
        defineSentence({
          id: 'publicity.materials',
          figures: {
            leaflet: { figure: 'publicity.material.count', where: { kind: 'leaflet' } },
            banner: { figure: 'publicity.material.count', where: { kind: 'banner' } },
            screen: { figure: 'publicity.material.count', where: { kind: 'screen' } },
            sms: { figure: 'publicity.material.count', where: { kind: 'sms' } },
          },
          says: [
            '线上线下同步发力，[印发宣传材料{leaflet:round}、][悬挂横幅{banner}、][在电子屏滚动播放普法标语{screen}、][向居民发送普法短信{sms}、]扩大了普法宣传的覆盖面。',
          ],
        }),
        defineSentence({
          id: 'publicity.online',
          figures: {
            push: { figure: 'publicity.material.count', where: { kind: 'push' } },
            forward: { figure: 'publicity.material.count', where: { kind: 'forward', theme: 'thought' } },
          },
          says: [
            '通过公众号等平台推送法治信息{push}，转发习近平法治思想学习宣传信息{forward:round}。',
            '通过公众号等平台推送法治信息{push}。',
            '依托社区微信群和公众号转发习近平法治思想学习宣传信息{forward:round}。',
          ],
        }),
        defineSentence({
          id: 'publicity.literate',
          figures: {
            completed: 'publicity.training.completed',
            rate: 'publicity.training.completionRate',
            serving: 'publicity.literate.serving',
          },
          says: [
            {
              // A weighted rate does not follow from the number beside it.
              when: ({ rate }) => full(rate),
              says: '{completed:bare}名社区工作者全部完成“法律明白人”学习，完成率{rate}[，辖区在册“法律明白人”共{serving}]。',
            },
            '组织社区工作者{rate:base}参加“法律明白人”学习，{completed}完成学习任务，完成率{rate}[，辖区在册“法律明白人”共{serving}]。',
            '{completed:bare}名社区工作者完成“法律明白人”学习，辖区在册“法律明白人”共{serving}。',
            '{completed:bare}名社区工作者完成“法律明白人”学习。',
            '加强“法律明白人”队伍建设，辖区在册{serving}。',
          ],
        }),
        defineSentence({
          id: 'publicity.cases',
          figures: { cases: 'publicity.case.cases', venues: 'publicity.venue.kept' },
          says: [
            '整理以案释法案例{cases}，建有法治文化阵地和普法队伍{venues}。',
            '整理以案释法案例{cases}。',
            '建有法治文化阵地和普法队伍{venues}。',
          ],
        }),
      ],
    },
  ],
}
