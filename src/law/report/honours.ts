import { type Chapter, defineSentence, type SlotValue } from './sentence.ts'

const received = (kind: string) => ({ figure: 'leadership.honour.received', where: { kind } })

/** What others have said of the work: commendations, models, reports of the press. */
export const honoursChapter: Chapter = {
  id: 'honours',
  title: '总结推广经验，发挥示范作用',
  passages: [
    {
      id: 'honours',
      sentences: [
        defineSentence({
          id: 'honours.commended',
          figures: {
            all: 'leadership.honour.received',
            honour: received('honour'),
            circular: received('circular'),
            model: received('model'),
          },
          says: [
            { when: isChapter, says: '依法行政工作获得表彰奖励{honour}[、通报表扬{circular}][，{model:bare}个工作点被命名为示范点]。' },
            { when: isChapter, says: '依法行政工作获得通报表扬{circular}[，{model:bare}个工作点被命名为示范点]。' },
            { when: isChapter, says: '{model:bare}个工作点被命名为示范点。' },
          ],
        }),
        defineSentence({
          id: 'honours.told',
          figures: { all: 'leadership.honour.received', media: received('media'), exchange: received('exchange') },
          says: [
            { when: isChapter, says: '有关做法被媒体报道{media}[，在各级会议上作经验交流{exchange}]。' },
            { when: isChapter, says: '有关做法在各级会议上作经验交流{exchange}。' },
          ],
        }),
      ],
    },
  ],
}

/** One or two of them do not make a chapter. */
function isChapter({ all }: { readonly all: SlotValue }): boolean {
  return (all.now ?? 0) >= 3
}
