import { Button, Popconfirm, Tag } from 'antd'
import type { Agent } from '../../../../domain/company/company.ts'
import { useMe } from '../../api/me.ts'
import { useResource } from '../../api/resource.ts'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'
import { teamWords } from '../../i18n/trade-words.ts'
import { RowsTable } from '../../ui/rows-table.tsx'
import { Loaded } from '../../ui/states.tsx'

const words = {
  title: ['人员', 'People'],
  how: [
    '同事丢了手机、恢复码也没有时，在这里重置：两步验证会关闭，所有设备退出登录，并记入审计。先当面或打电话确认是本人。',
    'A colleague who lost both phone and recovery codes is reset here: their two-step sign-in goes off, all their devices are signed out, and it is on record. First make sure that it is they.',
  ],
  name: ['姓名', 'Name'],
  login: ['用户名', 'User name'],
  team: ['小组', 'Team'],
  factor: ['两步验证', 'Two-step sign-in'],
  on: ['已开启', 'On'],
  off: ['未开启', 'Off'],
  reset: ['重置', 'Reset'],
  sure: ['已确认是本人要求重置？', 'Are you sure that they asked for it themselves?'],
  done: ['已重置', 'Reset'],
  no: ['取消', 'Cancel'],
} as const

type Person = Pick<Agent, 'login' | 'name' | 'team' | 'role'> & { readonly hasSecondFactor: boolean }

/** The desk's people and whether a password alone lets them in; for administrators. */
export function PeoplePage() {
  const w = useWords(words)
  const team = useWords(teamWords)
  const { agent } = useMe()
  const people = useResource<{ readonly people: readonly Person[] }>('/people')
  const { act, isBusy } = useAct()
  return (
    <div className="page-padded">
      <h1 className="page-title">{w.title}</h1>
      <p className="soft">{w.how}</p>
      <Loaded from={people}>
        {(value) => (
          <RowsTable<Person>
            least={560}
            rowKey="login"
            dataSource={[...value.people]}
            pagination={false}
            columns={[
              { title: w.name, dataIndex: 'name' },
              { title: w.login, dataIndex: 'login', className: 'num' },
              { title: w.team, render: (_, person) => team[person.team] },
              {
                title: w.factor,
                render: (_, { hasSecondFactor }) => (
                  <Tag color={hasSecondFactor ? 'green' : 'default'}>{hasSecondFactor ? w.on : w.off}</Tag>
                ),
              },
              {
                width: 90,
                render: (_, { login, hasSecondFactor }) =>
                  hasSecondFactor && login !== agent.login ? (
                    <Popconfirm
                      title={w.sure}
                      okText={w.reset}
                      cancelText={w.no}
                      onConfirm={() => void act(`/people/${login}/second-factor/reset`, {}, w.done)}
                    >
                      <Button size="small" loading={isBusy}>
                        {w.reset}
                      </Button>
                    </Popconfirm>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
    </div>
  )
}
