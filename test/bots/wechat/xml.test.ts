import { describe, expect, it } from 'vitest'
import { MAX_CALLBACK_BYTES, readXml, writeXml } from '../../../src/bots/wechat/shared/xml.ts'

describe('XML of the platform', () => {
  it('keeps every value as a text, a long number too', () => {
    expect(readXml('<xml><MsgId>6547288321577417974</MsgId><Location_X>023.10</Location_X><Flag>true</Flag></xml>')).toEqual({
      MsgId: '6547288321577417974',
      Location_X: '023.10',
      Flag: 'true',
    })
  })

  it.each([
    [
      'in CDATA, not one letter changed',
      '<![CDATA[ 1 < 2 && &lt;b&gt; &#65; <!DOCTYPE x> \n]]>',
      ' 1 < 2 && &lt;b&gt; &#65; <!DOCTYPE x> \n',
    ],
    ['bare, with its references read', '1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;a&apos;', `1 < 2 && 3 > 2 "a'`],
    ['bare, with characters by number', '&#25105;&#x6211; &#60;b&#62; &#38;lt;', '我我 <b> &lt;'],
    ['with the end of CDATA in it', '<![CDATA[a]]]]><![CDATA[>b]]>', 'a]]>b'],
    ['that is empty', '', ''],
  ])('reads a text %s', (_name, written, text) => {
    expect(readXml(`<?xml version="1.0" encoding="UTF-8"?>\n<xml>\n <Content>${written}</Content>\n</xml>`)['Content']).toBe(text)
  })

  it('reads what it writes', () => {
    const given = { ToUserName: 'alice', Content: 'a ]]> b <![CDATA[ c & d', CreateTime: 1411525903, Image: { MediaId: 'm_1' } }
    expect(readXml(writeXml(given))).toMatchObject({
      ...given,
      CreateTime: '1411525903',
      Image: expect.objectContaining({ MediaId: 'm_1' }),
    })
  })

  const LAUGHS = `<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><xml><Content>&b;</Content></xml>`
  it.each([
    ['entities that expand', LAUGHS],
    ['a DOCTYPE that fetches', '<!DOCTYPE xml SYSTEM "http://127.0.0.1/x.dtd"><xml><Content>a</Content></xml>'],
    ['an entity of a file', '<!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><Content>&x;</Content></xml>'],
    ['a reference to nothing', '<xml><Content>&x;</Content></xml>'],
    ['a bare ampersand', '<xml><Content>a & b</Content></xml>'],
    ['the character zero', '<xml><Content>&#0;</Content></xml>'],
    ['half a character', '<xml><Content>&#xd800;</Content></xml>'],
    ['an element that is not closed', '<xml><Content>a</xml>'],
    ['CDATA that is not closed', '<xml><Content><![CDATA[a</Content></xml>'],
    ['two roots', '<xml><A>1</A></xml><xml><A>2</A></xml>'],
    ['a root without elements', '<xml>a</xml>'],
    ['no XML', '{"Content":"a"}'],
    ['nothing', ''],
    ['depth without end', `<xml>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</xml>`],
    ['a name that reaches for prototypes', '<xml><__proto__><isAdmin>1</isAdmin></__proto__></xml>'],
    ['more than it may have', `<xml><Content>${'x'.repeat(MAX_CALLBACK_BYTES)}</Content></xml>`],
  ])('refuses %s', (_name, text) => {
    expect(() => readXml(text)).toThrow(expect.objectContaining({ code: 'wechat.malformed' }))
  })
})
