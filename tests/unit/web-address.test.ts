import { describe, expect, it } from 'vitest';
import { credentialIn } from '../../src/domain/credential.ts';
import { isSiteRoot } from '../../src/domain/setting.ts';
import { webAddress } from '../../src/domain/web-address.ts';

describe('an address on the web', () => {
  it.each([
    'https://www.iom.int/',
    'https://www.iom.int/es/noticias?page=5#lista',
    'https://WWW.IOM.int/A%20b.pdf',
    'https://iom.int:8443/x',
    'https://méxico.example/año',
    'https://medium.example/@name',
    'https://a-b.c1.example?x=1',
    'https://www.iom.int/a%C3%B1o%E2%80%94x%FF',
    'https://mail.corp.example/',
    `https://${'a.'.repeat(124)}intl/`,
  ])('is %s', (address) => {
    expect(webAddress(address).url?.href).toBe(new URL(address).href);
  });

  it.each([
    ['not encrypted', 'http://www.iom.int/', 'is not an https address'],
    ['of another protocol', 'ftp://www.iom.int/', 'is not an https address'],
    ['without slashes', 'https:www.iom.int', 'is not an https address'],
    ['with a slash too few', 'https:/www.iom.int', 'is not an https address'],
    ['with a slash too many', 'https:///www.iom.int', 'is not an https address'],
    ['without a protocol', '//www.iom.int/', 'is not an https address'],
    ['that is a path', '/es/', 'is not an https address'],
    ['with a port beyond all', 'https://www.iom.int:99999/', 'is not an https address'],
    ['with a user', 'https://ana@www.iom.int/', 'carries a user name or a password'],
    ['with a user and a password', 'https://ana:x@www.iom.int/', 'carries a user name or a password'],
    ['with an empty user', 'https://@www.iom.int/', 'carries a user name or a password'],
    ['of a host that looks like a user', 'https://www.iom.int@evil.example/', 'carries a user name or a password'],
    ['of one word', 'https://servidor/x', 'read'],
    ['of the machine itself', 'https://localhost:4321/', 'only within a private network'],
    ['of a network of its own', 'https://web.local/', 'only within a private network'],
    ['of a machine by its number', 'https://127.0.0.1/', 'by its number, 127.0.0.1'],
    ['of a number in one', 'https://2130706433/', 'by its number, 127.0.0.1'],
    ['of a number in other digits', 'https://0x7f.1/', 'by its number, 127.0.0.1'],
    ['of a number of version 6', 'https://[::1]/', 'by its number, [::1]'],
    ['with a dot at the end of its host', 'https://www.iom.int./', 'a browser reads www.iom.int.'],
    ['with a dot too many', 'https://www..iom.int/', 'a browser reads www..iom.int'],
    ['with wide letters', 'https://ｗｗｗ.iom.int/', 'a browser reads www.iom.int'],
    ['with letters that look like others', 'https://iоm.int/', 'a browser reads xn--im-fmc.int'],
    ['with such letters as machines read them', 'https://xn--im-fmc.int/', 'a browser reads xn--im-fmc.int'],
    ['with no letters of ours at all', 'https://xn--80ak6aa92e.com/', 'a browser reads xn--80ak6aa92e.com'],
    ['of a machine by a number in its name', 'https://169.254.169.254.nip.io/', 'by its number'],
    ['with a port that nothing has', 'https://www.iom.int:0/', 'names port 0'],
    ['of a name too long', `https://${'a.'.repeat(126)}int/`, 'does not name a server'],
    ['with a sign of direction in escapes', 'https://www.iom.int/%E2%80%AEfdp', 'has a space'],
    ['with a soft hyphen in escapes', 'https://www.iom.int/a%C2%ADb', 'has a space'],
    ['with escapes in its host', 'https://%77ww.iom.int/', 'a browser reads www.iom.int'],
    ['with another full stop', 'https://iom。int/', 'a browser reads iom.int'],
    ['with a space', 'https://www.iom.int/a b', 'has a space'],
    ['with a space at its end', 'https://www.iom.int/ ', 'has a space'],
    ['with a line', 'https://www.iom.int/\na', 'has a space'],
    ['with a tab', 'https://www.io\tm.int/', 'has a space'],
    ['with a backslash', 'https://www.iom.int\\a', 'has a space'],
    ['with a control', 'https://www.iom.int/\u0007', 'has a space'],
    ['with a control in escapes', 'https://www.iom.int/%0d%0aX', 'has a space'],
    ['with a letter of no width', 'https://www.iom.int/\u200Ba', 'has a space'],
    ['with a soft hyphen', 'https://www.io\u00ADm.int/', 'has a space'],
    ['with a sign of direction', 'https://www.iom.int/\u202Efdp', 'has a space'],
  ])('is none %s', (_, address, wrong) => {
    expect(webAddress(address).wrong?.en).toContain(wrong);
    expect(webAddress(address).wrong?.es).toMatch(/^(?:no es|no nombra|nombra|lleva) /);
  });
});

it.each(['test', 'invalid', 'onion', 'home', 'corp', 'internal', 'home.arpa'])('no address ends in .%s', (end) => {
  expect(webAddress(`https://web.${end}/`).wrong?.en).toContain('only within a private network');
  expect(webAddress(`https://${end}.web.int/`).wrong).toBeUndefined();
});

describe('what lets in whoever holds an address', () => {
  it.each([
    ['https://ana@x.example/', 'user'],
    ['https://x.example/?token=a', 'token'],
    ['https://x.example/?wstoken=a', 'token'],
    ['https://x.example/?accessToken=a', 'token'],
    ['https://x.example/?id=1&access_code=a', 'accesscode'],
    ['https://x.example/?pwd=a', 'pwd'],
    ['https://x.example/?PASSWORD=a', 'password'],
    ['https://x.example/?passcode=a', 'passcode'],
    ['https://x.example/?jwt=a', 'jwt'],
    ['https://x.example/?ticket=ST-1', 'ticket'],
    ['https://x.example/?sv=1&sig=a', 'sig'],
    ['https://x.example/?X-Amz-Signature=a', 'signature'],
    ['https://x.example/?key=a', 'key'],
    ['https://x.example/?api_key=a', 'key'],
    ['https://x.example/?auth=a', 'auth'],
    ['https://x.example/?sesskey=a', 'sesskey'],
    ['https://us02web.zoom.example/j/812?tk=a', 'tk'],
    ['https://x.example/?a=1;pwd=a', 'pwd'],
    ['https://x.example/?%70wd=a', 'pwd'],
    ['https://x.example/#access_token=a', 'token'],
    ['https://x.example/#/sala?pwd=a', 'pwd'],
    ['https://x.example/tokenpluginfile.php/0123456789abcdef0123456789abcdef/5/a.mp4', 'token'],
    ['https://x.example/a;jsessionid=1', 'jsessionid'],
    ['https://x.example/a;JSESSIONID=1/b', 'jsessionid'],
    ['https://x.example/?to=https%3A%2F%2Fy.example%2F%3Fpwd%3Da', 'pwd'],
    ['https://x.example/?contraseña=a', 'contrasena'],
    ['https://x.example/?contrase%C3%B1a=a', 'contrasena'],
    ['https://x.example/?contrasena=a', 'contrasena'],
    ['https://x.example/?clave=a', 'clave'],
    ['https://x.example/?clave_acceso=a', 'claveacceso'],
    ['https://x.example/?sessionid=a', 'sessionid'],
    ['https://x.example/?sid=a', 'sid'],
    ['https://x.example/?pw=a', 'pw'],
    ['https://x.example/?passwort=a', 'passwort'],
    ['https://x.example/?mdp=a', 'mdp'],
    ['https://x.example/?enrolkey=a', 'enrolkey'],
    ['https://x.example/?secretkey=a', 'secretkey'],
    ['https://x.example/?roompwd=a', 'pwd'],
    ['https://x.example/?SAMLResponse=a', 'samlresponse'],
    ['https://x.example/?pin=1', 'pin'],
    ['https://x.example/?zak=1', 'zak'],
    ['https://x.example/j/1&pwd=a', 'pwd'],
    ['https://x.example/j/1&uname=ana&pwd=a', 'pwd'],
    ['https://x.example/rss/file.php/1/0123456789abcdef0123456789abcdef/mod_forum/2', 'token'],
    ['https://x.example/v/eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'jwt'],
  ])('is found in %s', (address, credential) => {
    expect(credentialIn(new URL(address))).toBe(credential);
  });

  it.each([
    'https://www.youtube.com/watch?v=AAAAAAAAAAA&list=PL1&t=40s',
    'https://youtu.be/AAAAAAAAAAA?si=AbCdEf0123456789',
    'https://www.ecampus.iom.int/mod/page/view.php?id=700101',
    'https://x.example/secretaria/conferencia-regional-sobre-migracion-2021',
    'https://x.example/author/0123456789abcdef',
    'https://x.example/?author=ana&keyword=tokyo&session_id=3',
    'https://x.example/?code=MX&side=left&pins=2&inclave=1',
    'https://x.example/a&b=1/2',
    'https://x.example/rss/file.php/1/mod_forum/2/rss.xml',
    'https://x.example/?token=',
    'https://x.example/@ana',
    'https://x.example/token/',
  ])('is not found in %s', (address) => {
    expect(credentialIn(new URL(address))).toBeUndefined();
  });
});

describe('the root of a site', () => {
  it.each([
    'https://ministerio.example',
    'https://ministerio.example/a/b/',
    'https://localhost:8443/',
    'https://sitio/a',
  ])('may be %s', (address) => {
    expect(isSiteRoot(address)).toBe(true);
  });

  it.each([
    ...['https:ministerio.example', 'https:/ministerio.example', 'https:///ministerio.example', '//ministerio.example'],
    ...['https://ana@ministerio.example/', 'https://ministerio.example\\a', ' https://ministerio.example/'],
    ...['https://ministerio.example/ ', 'https://minis\tterio.example/', 'https://ministerio.example/?a=1', 'HTTPS:'],
    ...[
      'https://ministerio.example/?',
      'https://ministerio.example/#',
      'https://ministerio.example?',
      'https://a.example/b?',
    ],
  ])('is not %s', (address) => {
    expect(isSiteRoot(address)).toBe(false);
  });
});
