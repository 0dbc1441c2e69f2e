import { defineFigure } from '../../definition/index.ts'

/** Legal publicity and study, for the annual report. */
export const publicityFigures = [
  defineFigure({ id: 'publicity.events', label: '法治宣传活动', unit: '场', chapter: '普法', adds: [{ figure: 'publicity.event.held' }] }),
  defineFigure({
    id: 'publicity.pieces',
    label: '发放普法宣传材料',
    unit: '份',
    chapter: '普法',
    adds: [
      { figure: 'publicity.material.count', where: { kind: 'leaflet' } },
      { figure: 'publicity.material.count', where: { kind: 'booklet' } },
      { figure: 'publicity.material.count', where: { kind: 'goods' } },
      { figure: 'publicity.event.materials' },
    ],
  }),
  defineFigure({
    id: 'study.trained',
    label: '涉法学习培训',
    unit: '人次',
    chapter: '学法',
    adds: [{ figure: 'study.session.people' }],
  }),
  defineFigure({
    id: 'study.studyGroupSessions',
    label: '领导班子学法',
    unit: '场',
    chapter: '学法',
    adds: [
      { figure: 'study.session.held', where: { kind: 'studyGroup', target: 'leaders' } },
      { figure: 'study.session.held', where: { kind: 'meeting', target: 'leaders' } },
    ],
  }),
] as const
