import type { ConnectorExamples } from '../../connector';

const at = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / 1000;
const response = (id: string, score: number, email: string | null, day: number, more: object = {}) => ({
  id,
  person: email === null ? '901' : { id: `9${id}`, email, name: '見本 花子', created_at: at(2024, 4) },
  survey_type: 'nps',
  score,
  comment: null,
  permalink: `https://delighted.com/r/${id}`,
  created_at: day,
  updated_at: null,
  person_properties: { role: 'it-head', company_id: '001000000000001AAA' },
  notes: [],
  tags: [],
  ...more,
});
const RESPONSES = 'GET /v1/survey_responses.json?expand%5B%5D=person';
const OURS = 'hanako@mihon-seimitsu.example';
const shared = {
  secrets: { apiKey: 'sample' },
  ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '001000000000001AAA' },
  identity: { orgId: '00D000000000001EAA', userId: '005000000000001AAA' },
  nowMs: Date.UTC(2026, 10, 23, 1),
};

/** Asked by the domain of the company's addresses, and by a property that holds the CRM's id. */
const recorded = (): ConnectorExamples[] => [
  {
    ...shared,
    settings: {},
    key: 'mihon-seimitsu.example',
    answers: [
      {
        to: RESPONSES,
        gives: [
          response('1', 9, OURS, at(2026, 11, 1), { comment: '入力が速くなった' }),
          response('2', 3, 'taro@eu.mihon-seimitsu.example', at(2026, 10, 1)),
          response('3', 10, 'someone@sample-shoji.example', at(2026, 9, 1)),
          response('4', 10, 'evil@xmihon-seimitsu.example', at(2026, 9, 1)),
          response('5', 5, OURS, at(2026, 8, 1), { survey_type: 'csat' }),
        ],
      },
    ],
    facets: {
      nps: {
        state: 'present',
        value: {
          responses: [
            {
              score: 9,
              answeredOn: '2026-11-01',
              contactId: '91',
              name: '見本 花子',
              role: 'it-head',
              comment: '入力が速くなった',
            },
            { score: 3, answeredOn: '2026-10-01' },
          ],
        },
      },
    },
    explore: { fields: [{ path: 'newest.score', samples: [9] }], record: {} },
    empty: { answers: [{ to: RESPONSES, gives: [] }], facets: { nps: { state: 'present', value: { responses: [] } } } },
    somebodyElse: [{ to: RESPONSES, gives: [response('1', 9, null, at(2026, 11, 1))] }],
  },
  {
    ...shared,
    settings: { accountProperty: 'company_id' },
    answers: [
      {
        to: RESPONSES,
        gives: [
          response('1', 8, OURS, at(2026, 11, 1)),
          response('2', 1, OURS, at(2026, 11, 1), { person_properties: { company_id: '001000000000002AAA' } }),
        ],
      },
    ],
    facets: { nps: { state: 'present', value: { responses: [{ score: 8 }] } } },
    empty: { answers: [{ to: RESPONSES, gives: [] }], facets: { nps: { state: 'present', value: { responses: [] } } } },
    somebodyElse: [{ to: RESPONSES, gives: [response('1', 9, OURS, at(2026, 11, 1), { person_properties: null })] }],
  },
];

// Left out of a build in which nobody asks for it.
export const examples = /* @__PURE__ */ recorded();
