import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table, Typography } from 'antd'
import { Link } from 'react-router'
import { get } from '../../app/client.ts'
import { numberText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { placeAddress, sources } from './comparison-table.tsx'
import type { Proposal, ProposalsView } from './contract.ts'

/** Figures that streets sent in files only, added up, with what each of them adds. */
export function Proposals({ year }: { readonly year: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['compiling', 'proposals', year],
    queryFn: () => get<ProposalsView>('/compiling/proposals', { year }),
  })
  return (
    <section className="sheet">
      <h2>可以加入本区报告的数</h2>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data?.proposals.length === 0 && <p className="quiet">{year}年没有只在文件里的数：各街道的数都在台账里，起草时自动汇总。</p>}
      {data && data.proposals.length > 0 && (
        <Table<Proposal>
          size="small"
          rowKey="key"
          dataSource={[...data.proposals]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共${total}项` }}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: '统计数', render: (_, one) => one.label },
            { title: '合计', align: 'right', render: (_, one) => <Sum one={one} /> },
            { title: '其中台账', align: 'right', render: (_, one) => (!one.adds ? '—' : numberText(one.ledger)) },
            { title: '各街道', render: (_, one) => <Shares one={one} /> },
            { title: '提示', width: 260, render: (_, one) => <span className="quiet compile-hints">{hintsOf(one).join('；')}</span> },
          ]}
        />
      )}
    </section>
  )
}

function Sum({ one }: { readonly one: Proposal }) {
  if (one.sum === null) return <span className="quiet">{one.adds ? '待确认' : '不能相加'}</span>
  const text = `${numberText(one.sum)}${one.rounded ? '余' : ''}${one.unit}`
  return <Typography.Text copyable={{ text, tooltips: ['复制', '已复制'] }}>{text}</Typography.Text>
}

function Shares({ one }: { readonly one: Proposal }) {
  return (
    <ul className="compile-shares">
      {one.shares.map((share) => (
        <li key={share.unit} title={sources[share.source]} className={`source-${share.source}`}>
          {share.unitName} {share.place ? <Link to={placeAddress(share.place)}>{share.text}</Link> : share.text}
        </li>
      ))}
    </ul>
  )
}

function hintsOf(one: Proposal): string[] {
  return [
    ...(one.missing.length > 0 ? [`缺${one.missing.join('、')}`] : []),
    ...(one.unconfirmed > 0 ? [`${one.unconfirmed}个街道的数待确认，没有计入`] : []),
    ...(one.rounded ? ['有的街道写的是约数'] : []),
    ...(!one.adds ? ['比率和平均数不能相加，需要分子分母'] : []),
  ]
}
