import { Refusal } from '../../domain/errors/refusal.ts'

/** The refusals of the desk's door; those of the actions come from behind it. */
export const refusals = {
  signedOut: () => new Refusal('desk.signed_out', { zh: '请先登录。', en: 'Please sign in first.' }),
  role: () => new Refusal('desk.role', { zh: '您的岗位没有这项权限。', en: 'Your role does not allow this.' }),
  origin: () =>
    new Refusal('desk.origin', { zh: '请求来源不对，请在客服台页面内操作。', en: 'This must be done from the desk itself.' }),
  unknown: () => new Refusal('desk.unknown', { zh: '没有找到。', en: 'Not found.' }),
  wrongPassword: () => new Refusal('desk.wrong_password', { zh: '用户名或密码不对。', en: 'Wrong user name or password.' }),
  weakPassword: () =>
    new Refusal('desk.weak_password', {
      zh: '新密码太容易猜到：至少 12 位，不要用常见的词、连续数字或用户名。',
      en: 'The new password is easy to guess: at least 12 characters, no common words, rows of digits or your user name.',
    }),
  passwordFirst: () =>
    new Refusal('desk.password_first', {
      zh: '请先修改初始密码。',
      en: 'Please change your first password before anything else.',
    }),
  notThisPassword: () => new Refusal('desk.not_this_password', { zh: '密码不对。', en: 'The password is wrong.' }),
  wrongCode: () =>
    new Refusal('desk.wrong_code', {
      zh: '验证码不对，或已经用过；请等下一个再试。',
      en: 'The code is wrong or was used before. Wait for the next one and try again.',
    }),
  signInAgain: () =>
    new Refusal('desk.sign_in_again', {
      zh: '登录已超时，请重新输入密码。',
      en: 'That took too long. Please enter your password again.',
    }),
  factorFirst: () =>
    new Refusal('desk.factor_first', { zh: '请先开启两步验证。', en: 'Please switch on two-step sign-in before anything else.' }),
  factorNeeded: () =>
    new Refusal('desk.factor_needed', {
      zh: '您的岗位必须使用两步验证，不能关闭。',
      en: 'Your role needs two-step sign-in; it cannot be switched off.',
    }),
  ownFactor: () =>
    new Refusal('desk.own_factor', {
      zh: '自己的两步验证请在“两步验证”里关闭。',
      en: 'Switch off your own under “Two-step sign-in”.',
    }),
  tooFast: () => new Refusal('desk.too_fast', { zh: '操作太频繁，请稍后再试。', en: 'Too many tries. Please wait a moment.' }),
  notAccepted: () =>
    new Refusal('desk.invalid', {
      zh: '提交的内容不完整或格式不对，请检查后再试。',
      en: 'Something is missing or malformed. Check it and try again.',
    }),
  locked: () =>
    new Refusal('desk.locked', {
      zh: '密码或验证码错误次数太多，请 15 分钟后再试。',
      en: 'Too many wrong passwords or codes. Try again in 15 minutes.',
    }),
  tooLarge: () =>
    new Refusal('desk.too_large', { zh: '文件太大或类型不支持。', en: 'The file is too large or of a kind we do not take.' }),
}
