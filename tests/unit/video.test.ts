import { describe, expect, it } from 'vitest';
import {
  ecampusAddress,
  embedUrl,
  isoDuration,
  isVideoTime,
  secondsOf,
  videoClock,
  watchUrl,
  youtubeId,
} from '../../src/domain/video.ts';

describe('a time in a video', () => {
  it.each([
    ['0:00:00', 0],
    ['0:12:30', 750],
    ['1:58:04', 7084],
    ['01:58:04', 7084],
    ['12:00:00', 43_200],
  ])('%s is %i seconds', (time, seconds) => {
    expect(isVideoTime(time)).toBe(true);
    expect(secondsOf(time)).toBe(seconds);
  });

  it.each([
    '9:5',
    '12:30',
    '1:60:00',
    '1:00:60',
    '1:5:00',
    '100:00:00',
    '-1:00:00',
    '1:00:00.5',
    ' 1:00:00',
    '',
    '750',
    '1：00：00',
  ])('"%s" is none', (time) => {
    expect(isVideoTime(time)).toBe(false);
    expect(() => secondsOf(time)).toThrow(RangeError);
  });

  it.each([
    [0, '0:00', 'PT0S'],
    [59, '0:59', 'PT59S'],
    [750, '12:30', 'PT12M30S'],
    [3600, '1:00:00', 'PT1H'],
    [7084, '1:58:04', 'PT1H58M4S'],
  ])('%i seconds are written %s and %s', (seconds, clock, duration) => {
    expect(videoClock(seconds)).toBe(clock);
    expect(isoDuration(seconds)).toBe(duration);
  });
});

describe('the address of a YouTube video', () => {
  it.each([
    'https://www.youtube.com/watch?v=AbC-_123xyZ',
    'https://youtube.com/watch?v=AbC-_123xyZ',
    'https://m.youtube.com/watch?v=AbC-_123xyZ&feature=share',
    'https://www.youtube.com/watch?app=desktop&v=AbC-_123xyZ&t=12s',
    'https://www.youtube.com/watch?v=AbC-_123xyZ&list=PL0123456789&index=2',
    'https://WWW.YouTube.com/watch?v=AbC-_123xyZ#t=5',
    'https://youtu.be/AbC-_123xyZ',
    'https://youtu.be/AbC-_123xyZ?si=abc&t=12',
    'https://youtu.be/AbC-_123xyZ/',
    'https://www.youtube.com/watch/?v=AbC-_123xyZ',
    'https://www.youtube.com/live/AbC-_123xyZ/',
    'https://www.youtube-nocookie.com/embed/AbC-_123xyZ/?rel=0',
    'https://www.youtube.com/live/AbC-_123xyZ?feature=share',
    'https://www.youtube.com/embed/AbC-_123xyZ',
    'https://www.youtube-nocookie.com/embed/AbC-_123xyZ?rel=0',
  ])('%s gives its id', (address) => {
    expect(youtubeId(address)).toEqual({ value: 'AbC-_123xyZ' });
  });

  it.each([
    ['', 'is not an address'],
    ['AbC-_123xyZ', 'is not an address'],
    ['https://www.you\ntube.com/watch?v=AbC-_123xyZ', 'is not an address'],
    ['https:\\\\www.youtube.com\\watch?v=AbC-_123xyZ', 'is not an address'],
    ['http://www.youtube.com/watch?v=AbC-_123xyZ', 'does not begin with https://'],
    ['javascript:alert(1)', 'does not begin with https://'],
    ['//www.youtube.com/watch?v=AbC-_123xyZ', 'is not an address'],
    ['https://youtube.com.evil.example/watch?v=AbC-_123xyZ', 'is not on YouTube'],
    ['https://evil.example/https://www.youtube.com/watch?v=AbC-_123xyZ', 'is not on YouTube'],
    ['https://www.youtube.com@evil.example/watch?v=AbC-_123xyZ', 'carries a user name or a password'],
    ['https://user:secret@www.youtube.com/watch?v=AbC-_123xyZ', 'carries a user name or a password'],
    ['https://notyoutube.com/watch?v=AbC-_123xyZ', 'is not on YouTube'],
    ['https://yоutube.com/watch?v=AbC-_123xyZ', 'is not on YouTube'],
    ['https://www.youtube.com./watch?v=AbC-_123xyZ', 'is not on YouTube'],
    ['https://www.youtube.com:8443/watch?v=AbC-_123xyZ', 'names a port'],
    ['https://www.youtube.com/playlist?list=PL0123456789', 'is the address of a playlist, not of a video'],
    ['https://www.youtube.com/embed/videoseries?list=PL0123456789', 'is the address of a playlist, not of a video'],
    ['https://www.youtube.com/embed/live_stream?channel=UC0123456789', 'is the address of a channel, not of a video'],
    ['https://www.youtube.com/@somebody', 'is the address of a channel, not of a video'],
    ['https://www.youtube.com/channel/UC0123456789', 'is the address of a channel, not of a video'],
    ['https://www.youtube.com/user/somebody', 'is the address of a channel, not of a video'],
    ['https://www.youtube.com/', 'is not the address of a video'],
    ['https://www.youtube.com/watch', 'is not the address of a video'],
    ['https://www.youtube.com/shorts/AbC-_123xyZ', 'has /shorts/ before the video, a form that the site does not take'],
    ['https://www.youtube.com/v/AbC-_123xyZ', 'has /v/ before the video, a form that the site does not take'],
    ['https://www.youtube.com/watch//?v=AbC-_123xyZ', 'is not the address of a video'],
    ['https://youtu.be/AbC-_123xyZ/x', 'is not the address of a video'],
    ['https://www.youtube-nocookie.com/live/AbC-_123xyZ', 'is not the address of a video'],
    ['https://youtu.be/watch?v=AbC-_123xyZ', 'has a video id that is not eleven letters long'],
    ['https://youtu.be/', 'has a video id that is not eleven letters long'],
    ['https://www.youtube.com/watch?v=AbC-_123xy', 'has a video id that is not eleven letters long'],
    ['https://www.youtube.com/watch?v=AbC-_123xyZ1', 'has a video id that is not eleven letters long'],
    ['https://www.youtube.com/watch?v="><script>', 'has a video id that is not eleven letters long'],
    ['https://www.youtube.com/watch?v=AbC-_123xyZ&v=BbC-_123xyZ', 'names more than one video'],
  ])('%s is refused', (address, wrong) => {
    expect(youtubeId(address)).toEqual({ wrong: { es: expect.any(String) as unknown, en: wrong } });
  });

  it('is written for watching and for the player, at a second', () => {
    expect(watchUrl('AbC-_123xyZ')).toBe('https://www.youtube.com/watch?v=AbC-_123xyZ');
    expect(watchUrl('AbC-_123xyZ', 750)).toBe('https://www.youtube.com/watch?v=AbC-_123xyZ&t=750s');
    expect(embedUrl('AbC-_123xyZ')).toBe('https://www.youtube-nocookie.com/embed/AbC-_123xyZ');
    expect(embedUrl('AbC-_123xyZ', 750)).toBe(
      'https://www.youtube-nocookie.com/embed/AbC-_123xyZ?autoplay=1&start=750',
    );
  });
});

describe('an address on E-Campus', () => {
  it.each([
    'https://www.ecampus.iom.int/mod/page/view.php?id=1',
    'https://ecampus.iom.int/course/view.php?id=2',
    'https://www.ecampus.iom.int/course/view.php?id=2&keyword=blog#section-3',
    'https://www.ecampus.iom.int/mod/blog/index.php?author=5',
  ])('%s is one', (address) => {
    expect(ecampusAddress(address)).toEqual({ value: address });
  });

  it.each([
    ['http://www.ecampus.iom.int/x', 'does not begin with https://'],
    ['https://ecampus.iom.int.evil.example/x', 'is not on E-Campus'],
    ['https://www.iom.int/x', 'is not on E-Campus'],
    ['https://user@ecampus.iom.int/x', 'carries a user name or a password'],
    ['https://www.ecampus.iom.int:444/x', 'names a port'],
    ['https://www.ecampus.iom.int', 'is the home page of E-Campus, not a recording'],
    ['https://ecampus.iom.int/?lang=es', 'is the home page of E-Campus, not a recording'],
    ['https://www.ecampus.iom.int/index.php', 'is the home page of E-Campus, not a recording'],
    ['https://www.ecampus.iom.int/login/', 'is a page to log in or out'],
    ['https://www.ecampus.iom.int/login/index.php', 'is a page to log in or out'],
    ['https://www.ecampus.iom.int/Login/logout.php?x=1', 'is a page to log in or out'],
    ['https://www.ecampus.iom.int/auth/saml2/logout.php', 'is a page to log in or out'],
    ['https://www.ecampus.iom.int/x?id=1&token=a', 'carries what looks like a credential: token'],
    ['https://www.ecampus.iom.int/x?wsToken=a', 'carries what looks like a credential: token'],
    ['https://www.ecampus.iom.int/x?PASSWORD=a', 'carries what looks like a credential: password'],
    ['https://www.ecampus.iom.int/x?passwd=a', 'carries what looks like a credential: passwd'],
    ['https://www.ecampus.iom.int/x?sesskey=a', 'carries what looks like a credential: sesskey'],
    ['https://www.ecampus.iom.int/x?key=a', 'carries what looks like a credential: key'],
    ['https://www.ecampus.iom.int/x?Auth=a', 'carries what looks like a credential: auth'],
    ['https://www.ecampus.iom.int/x?id=1#token=a', 'carries what looks like a credential: token'],
  ])('%s is refused', (address, wrong) => {
    expect(ecampusAddress(address)).toEqual({ wrong: { es: expect.any(String) as unknown, en: wrong } });
  });
});
