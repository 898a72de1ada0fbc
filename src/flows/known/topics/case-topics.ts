import {
  amount,
  answered,
  due,
  dueEn,
  dueZh,
  fee,
  freightBack,
  goesOn,
  isClaim,
  isGoodsClaim,
  moneyWay,
  moneyWhen,
  PLACE_OR_GOODS,
  team,
  toDo,
  who,
  whyPerson,
  withdraw,
} from './case-answers.ts'
import type { CaseInTalk } from './subjects.ts'
import type { Topic } from './topic.ts'

/** What is asked of a complaint, a claim, a change or a price that somebody has in hand. */
export const CASE_TOPICS: readonly Topic<CaseInTalk>[] = [
  {
    key: 'found',
    asks: 'found, if found, found then, found compensate, if found compensate, if found then, found deliver, found call, found damaged',
    with: 'if then again compensate deliver how not call money it damaged lost answer what send who back come',
    tells: (subject, scene) =>
      isClaim(subject)
        ? {
            zh: `找到了会马上在这里告诉您、继续给您送；这样还赔不赔、赔多少，由${team(subject, scene).zh}按实际情况和您商定。`,
            en: `If it turns up you hear it here at once and it is delivered; whether anything is still paid then, ${team(subject, scene).en} settles with you.`,
          }
        : null,
  },
  {
    key: 'amount',
    asks: 'compensate, compensate much, value, full, full compensate, value compensate, much money|credited, much, how compensate, compensate what, value much, compensate money, if lost compensate, why value',
    with: 'much how value full money what credited it calc handle damaged lost then who why price each not insured',
    tells: (subject, scene) => amount(subject, scene),
  },
  {
    key: 'money-way',
    asks: 'where money|credited|back, means, means money|credited|back|compensate, how money|credited, where credited, money credited, money back, credited, how money back, credited how, where money credited, where compensate, where means credited',
    with: 'where how means money credited back compensate what which price who it full',
    tells: (subject, scene) => moneyWay(subject, scene),
  },
  {
    key: 'money-when',
    asks: 'when|long money, when|long credited, when|long compensate, when|long pay, when|long money credited, day money, day credited, some_days credited',
    with: 'money credited compensate pay when long arrive some_days day back fast answer it wait',
    tells: (subject, scene) => moneyWhen(subject, scene),
  },
  {
    key: 'freight-back',
    asks: 'price back, price credited, price money back, price compensate, price, not pay, not pay money, pay not then, not pay back, not pay credited, price not pay',
    with: 'back credited money compensate not pay how much full then it safe',
    tells: (subject, scene) => freightBack(subject, scene),
  },
  {
    key: 'due',
    asks: 'long, when, long wait, when|long answer, when|long handle, some_days, day answer, day, fast, when answer call, long case, wait, wait day, some_days handle, fast answer, case when, when found, in_time, when change, long change',
    with: 'answer handle wait day when long case fast some_days who call it change price money what how again slow some_hour next',
    tells: (subject, scene) => (PLACE_OR_GOODS.test(scene.said) ? null : due(subject, scene)),
  },
  {
    key: 'who',
    asks: 'who, who handle, who change, who case, who answer, who cancel, who call, agent who, who upset, case who handle, which agent, who name',
    with: 'handle case change answer it call agent what cancel name come phone',
    tells: (subject, scene) => who(subject, scene),
  },
  {
    key: 'number',
    asks: 'case_no, what case_no, case_no much, where case_no, which case_no, case_no case',
    with: 'what much where which case it',
    tells: ({ open }) => (open === null ? null : { zh: `编号是 ${open.number}。`, en: `The number is ${open.number}.` }),
  },
  {
    key: 'withdraw',
    asks: 'withdraw, withdraw case, cancel case, cancel, withdraw in_time, cancel in_time, if withdraw, how withdraw, how cancel case',
    with: 'case in_time if how fee not then it change',
    tells: (subject) => withdraw(subject),
  },
  {
    key: 'fee',
    asks: 'fee, case fee, handle fee, back fee, change fee, fee price, pay, again fee, much fee, cancel fee, money, back pay, much, who pay, if back fee, if back pay, deliver back fee, fee much',
    with: 'if case handle change back fee much how pay money price again what not send cancel deliver who answer wait it',
    tells: (subject) => fee(subject),
  },
  {
    key: 'send-back',
    asks: 'back, keep, back damaged, send back, keep damaged, back who, self back, keep packing, packing keep, what damaged',
    with: 'damaged it who packing send self where not what how found keep then back pay',
    tells: (subject) =>
      isGoodsClaim(subject)
        ? {
            zh: '先不用寄回来，东西和外包装请留好、别扔，定损结束前专员可能要看；要寄回会先和您说，费用也先说清楚。',
            en: 'No need to send it back now. Please keep the goods and the packaging until the claim is settled; if it has to come back, you are told first, and what it costs.',
          }
        : null,
  },
  {
    key: 'to-do',
    asks: 'papers, what papers, prepare, next, next what, what next, prepare what, what, papers prepare, papers again, again papers, not papers, not papers then, papers then',
    with: 'what papers prepare next again it not then if how hand value where who',
    tells: (subject, scene) => toDo(subject, scene),
  },
  {
    key: 'call',
    asks: 'call, call answer, who call, call agent, how answer, where answer, how call, answer call, day call, if answer call, answer',
    with: 'answer who agent how where day when phone handle it case if',
    tells: (subject, scene) => answered(subject, scene),
  },
  {
    key: 'penalty',
    asks: 'penalty, penalty courier, how penalty, courier then, penalty who, courier how handle, handle courier, penalty handle',
    with: 'courier how handle who then money it much what',
    tells: (subject, scene) =>
      isClaim(subject)
        ? {
            zh: `先由${team(subject, scene).zh}核实情况，属实的按公司规定处理并答复您；怎么处理我不能先替他们说。`,
            en: `First ${team(subject, scene).en} finds out what happened; if it is so, it is dealt with by the company’s rules and you are told. How, I cannot say beforehand.`,
          }
        : null,
  },
  {
    key: 'secret',
    asks: 'secret, courier secret, secret who',
    with: 'courier who it case name phone',
    tells: (subject, scene) =>
      isClaim(subject)
        ? {
            zh: `投诉只交给${team(subject, scene).zh}核实；核实时会不会提到是哪一票、是谁，我没有确切的答案。不想让对方知道的话告诉我，我写进工单。`,
            en: `It only goes to ${team(subject, scene).en}. Whether the courier learns who it was I do not know for sure; tell me if he must not, and I put it into the case.`,
          }
        : null,
  },
  {
    key: 'police',
    asks: 'police, police who, police lost, who police',
    with: 'lost who it not case then handle',
    tells: (subject, scene) =>
      isClaim(subject)
        ? {
            zh: `确认丢失的，公司会马上报警；您这一单报没报我查不到，${team(subject, scene).zh}答复时会告诉您。`,
            en: `Once a loss is certain the company reports it to the police at once. Whether it has been done for yours I cannot see; ${team(subject, scene).en} tells you.`,
          }
        : null,
  },
  {
    key: 'rough',
    asks: 'rough, rough fee|money, rough much fee|money, rough price, much rough, price, much price, rough much price, much, price much, day price, rough much',
    with: 'price much what it total each fee money calc',
    tells: (subject, scene) =>
      subject.kind !== 'quote'
        ? null
        : {
            zh: `这票没有现成的价格，我不能估一个给您；${dueZh(subject, scene)}。`,
            en: `There is no ready price for this one, so I will not guess. ${dueEn(subject, scene)}.`,
          },
  },
  {
    key: 'why-person',
    asks: 'why, why wait, why not, why agent, why long, why slow, why not price, why agent handle, why not change',
    with: 'wait not agent handle price slow long change it case answer what fast',
    tells: (subject, scene) => whyPerson(subject, scene),
  },
  {
    key: 'goes-on',
    asks: 'deliver, arrive, deliver again, in_time deliver, cancel deliver, deliver day, arrive in_time, deliver dest, it come, come, not deliver, slow, arrive slow, back when, cancel, order cancel, cancel answer',
    with: 'again in_time day it dest not courier come arrive deliver cancel how slow who change',
    tells: ({ open }) => goesOn(open),
  },
  {
    key: 'redelivery',
    asks: 'same, same courier, courier, who, who deliver|come, again same courier, if absent, if again absent, absent, again absent then, absent then, if not, again not, if not come|deliver, if again not',
    with: 'courier deliver come again who if absent then not same it day some_hour call how phone',
    tells: ({ kind }, { said }) =>
      kind !== 'redelivery'
        ? null
        : /没人|不在|又|错过|if|miss|again/u.test(said) && !/师傅|快递员|courier|driver/u.test(said)
          ? {
              zh: '再没送成的话，件还是留在派送站点，在这里再约一次就行，不另收费；送之前快递员会先联系收件人。',
              en: 'If it fails again it stays at the station and you arrange another delivery here, free of charge; the courier calls the receiver beforehand.',
            }
          : {
              zh: '由派送站点安排快递员，是不是同一个人我查不到；送之前会先联系收件人。',
              en: 'The station plans who comes; whether it is the same courier I cannot see. He calls the receiver before coming.',
            },
  },
]
