import { Link } from 'react-router'

/** Nobody may mistake invented matters for real ones. */
export function DemoBanner() {
  return (
    <div className="demo-banner" role="note">
      <strong>演示</strong>
      <span>单位、人员、案件均为虚构，请勿录入真实信息。</span>
      <Link to="/setup">离开演示，建立本单位</Link>
    </div>
  )
}
