import { defineFigure } from '../../definition/index.ts'

/** What the public asked for, by petition, hotline and message board, for the annual report. */
export const voiceFigures = [
  defineFigure({
    id: 'voice.received',
    label: '收到群众诉求',
    unit: '件',
    chapter: '信访和热线',
    adds: [{ figure: 'petition.received' }, { figure: 'hotline.order.received' }],
  }),
  defineFigure({
    id: 'hotline.boardReceived',
    label: '承办政民互动留言',
    unit: '件',
    chapter: '信访和热线',
    adds: [{ figure: 'hotline.order.received', where: { channel: 'board' } }],
  }),
  defineFigure({
    id: 'petition.assignedClosed',
    label: '办结上级交办信访事项',
    unit: '件',
    chapter: '信访和热线',
    adds: [{ figure: 'petition.closed', where: { arrival: 'assigned' } }],
  }),
  defineFigure({
    id: 'petition.nationalFirstShare',
    label: '国家信访局初次登记件占比',
    unit: '%',
    chapter: '信访和热线',
    of: [{ figure: 'petition.nationalFirst' }],
    over: [{ figure: 'petition.received' }],
  }),
] as const
