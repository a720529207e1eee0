import { describe, expect, it } from 'vitest';
import { videoIn } from '../../src/commands/edit/addresses.ts';
import { chapterLines } from '../../src/commands/edit/chapters.ts';
import { pathOf, slugOf } from '../../src/commands/edit/paths.ts';

const ID = 'a-B_c1D2e3F';
const VIDEO = { outlet: 'youtube', url: `https://www.youtube.com/watch?v=${ID}` };

describe('the address of a video is found', () => {
  it.each([
    `https://www.youtube.com/watch?v=${ID}`,
    `https://www.youtube.com/watch?app=desktop&v=${ID}&list=PLabc&index=2&t=1h2m3s`,
    `http://youtube.com/watch?v=${ID}#t=40`,
    `https://m.youtube.com/watch?v=${ID}&feature=youtu.be`,
    `https://music.youtube.com/watch?v=${ID}`,
    `https://youtu.be/${ID}?si=AbCdEfGh&t=40`,
    `youtu.be/${ID}`,
    `www.youtube.com/live/${ID}?feature=share`,
    `https://www.youtube.com/embed/${ID}?start=30`,
    `https://www.youtube-nocookie.com/embed/${ID}`,
    `https://www.youtube.com/shorts/${ID}`,
    `https://www.youtube.com/v/${ID}`,
    `https://studio.youtube.com/video/${ID}/edit`,
    `https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${ID}%26feature%3Dshare`,
    `https://www.google.com/url?q=https://www.youtube.com/watch?v%3D${ID}&sa=D`,
    `https://l.facebook.com/l.php?u=https%3A%2F%2Fyoutu.be%2F${ID}&h=x`,
    `[15/1/27, 10:02] Ana Ficticia: Ya está la grabación 🎥 https://youtu.be/${ID}. ¡Gracias!`,
    `Grabación de la sesión 1\nhttps://www.youtube.com/watch?v=${ID}\n1 vista · hace 2 horas`,
    `<a href="https://www.youtube.com/watch?v=${ID}&amp;t=40s">video</a>`,
    `[video](https://youtu.be/${ID})`,
    `\u200Bhttps://youtu.be/${ID}\u200B`,
    `https://youtu.be/${ID} y otra vez https://www.youtube.com/watch?v=${ID}&t=9`,
  ])('in %j', (text) => {
    expect(videoIn(text)).toEqual(VIDEO);
  });

  it('on E-Campus, as it stands', () => {
    const url = 'https://www.ecampus.iom.int/mod/page/view.php?id=4321';
    expect(videoIn(`Está en ${url}, con tu cuenta.`)).toEqual({ outlet: 'ecampus', url });
    expect(videoIn('ecampus.iom.int/mod/page/view.php?id=4321')).toMatchObject({ outlet: 'ecampus' });
  });

  it.each([
    '',
    'https://www.youtube.com/',
    'https://www.youtube.com/@canal',
    'https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa',
    'https://www.youtube.com/playlist?list=PLaaaaaaaaaaa',
    'https://www.youtube.com/embed/videoseries?list=PLa',
    'https://youtu.be/short',
    `https://youtube.com.example.org/watch?v=${ID}`,
    `https://example.org/watch?v=${ID}`,
    `https://notyoutube.com/watch?v=${ID}`,
    `persona@youtu.be/${ID}`,
    'https://www.ecampus.iom.int/',
    'https://www.ecampus.iom.int/login/index.php',
    'https://www.ecampus.iom.int/mod/page/view.php?id=1&token=abc',
  ])('but not in %j', (text) => {
    expect([videoIn(text)]).toEqual([undefined]);
  });

  it('but not where there are two', () => {
    expect(videoIn(`https://youtu.be/${ID} https://youtu.be/bbbbbbbbbbb`)).toBe('several');
  });
});

describe('chapters are read from lines', () => {
  it.each([
    ['00:40 Bienvenida', '0:00:40', 'Bienvenida'],
    ['0:40 - Bienvenida', '0:00:40', 'Bienvenida'],
    ['1:02:03 – Cierre', '1:02:03', 'Cierre'],
    ['01:02:03: Cierre', '1:02:03', 'Cierre'],
    ['[12:30] Panel', '0:12:30', 'Panel'],
    ['(12:30) Panel', '0:12:30', 'Panel'],
    ['- 12:30 Panel', '0:12:30', 'Panel'],
    ['• 12:30 | Panel', '0:12:30', 'Panel'],
    ['12:30\tPanel: 2 de 3', '0:12:30', 'Panel: 2 de 3'],
  ])('as %j', (line, at, title) => {
    expect(chapterLines(line)).toMatchObject([{ at, title }]);
  });

  it('with the item and the second language where they are written, in order of time', () => {
    expect(chapterLines('1:02:03 s1-7 Cierre | Closing\r\n\r\n00:40 s1-1\n')).toMatchObject([
      { at: '0:00:40', item: 's1-1', title: '' },
      { at: '1:02:03', item: 's1-7', title: 'Cierre', second: 'Closing' },
    ]);
  });
});

describe('what people write is understood', () => {
  it('a file that was dragged into the terminal, and a name as addresses have it', () => {
    expect(pathOf(`'/tmp/Informe final.pdf' `)).toBe('/tmp/Informe final.pdf');
    expect(pathOf('"/tmp/Informe final.pdf"')).toBe('/tmp/Informe final.pdf');
    expect(slugOf('  Ñandú & Cía. (2027)  ')).toBe('nandu-cia-2027');
  });
});
