import { QualityMeter } from 'console/screen/qualityMeter';

const nothing = { bytes: 0, photoBytes: 0, exactBytes: 0, refining: false };

test('The last second is told by what its bytes were', () => {
  const meter = new QualityMeter();
  meter.add({ ...nothing, bytes: 99_999 }, 0);
  meter.add({ ...nothing, bytes: 400, photoBytes: 300 }, 1000);
  meter.add({ ...nothing, bytes: 200, refining: true, photoBytes: 150, exactBytes: 50 }, 1500);
  meter.add({ ...nothing, bytes: 400, exactBytes: 250 }, 1900);
  expect(meter.read(1950)).toEqual({
    kilobitsPerSecond: 8, framesPerSecond: 3, parts: { text: 0.25, photo: 0.3, sharpening: 0.15, exact: 0.3 },
  });
});

test('A picture that rests is nothing', () => {
  const meter = new QualityMeter();
  meter.add({ ...nothing, bytes: 400 }, 0);
  expect(meter.read(1000)).toEqual({ kilobitsPerSecond: 0, framesPerSecond: 0, parts: { text: 0, photo: 0, sharpening: 0, exact: 0 } });
});
