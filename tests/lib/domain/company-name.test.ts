import { describe, expect, it } from 'vitest';
import { companyKey, namesCompany, sameCompany } from '@/lib/domain/company-name';

describe('one company under its ways of writing', () => {
  it.each([
    ['株式会社見本精密', '見本精密株式会社'],
    ['㈱見本精密', '見本精密（株）'],
    ['(有)見本商店', '見本商店有限会社'],
    ['合同会社架空デザイン', '架空デザイン'],
    ['特例有限会社見本商店', '㈲見本商店'],
    ['一般社団法人サンプル協会', 'サンプル協会'],
    ['医療法人社団仮名会', '仮名会'],
    ['学校法人　仮名学園', '仮名学園'],
    ['見本精密 株式会社', '見本精密㈱'],
    ['見本精密株式会社 名古屋工場', '見本精密'],
    ['株式会社見本精密　大阪支店', '見本精密株式会社'],
    ['ｻﾝﾌﾟﾙ商事', 'サンプル商事株式会社'],
    ['ＭＯＣＫ ロボティクス', 'mockロボティクス'],
    ['サンプル・ロジ', 'サンプルロジ'],
    ['Mock Robotics Inc.', 'MOCK ROBOTICS, Incorporated'],
    ['Example Co., Ltd.', 'Example Company Limited'],
    ['Example Co.,Ltd', 'example'],
    ['Placeholder Logistics KK', 'Placeholder Logistics K.K.'],
    ['Specimen Pte. Ltd.', 'Specimen'],
    ['Specimen GmbH', 'specimen gmbh'],
    ["Sample's Foods LLC", 'Samples Foods'],
  ])('O205: %s is %s', (one, other) => {
    expect(companyKey(one)).toBe(companyKey(other));
    expect(sameCompany(other, one)).toBe(true);
  });

  it.each([
    ['見本精密株式会社', '見本精機株式会社'],
    ['Inc.', 'Ltd'],
    ['株式会社', '有限会社'],
    ['サンプル', 'サンプル商事'],
    ['Comet', 'Met Co.'],
    ['Sample Corporation', 'Sample Corporate Cars'],
  ])('O205: %s is not %s', (one, other) => expect(sameCompany(one, other)).toBe(false));

  it('O196: a company is found in a text however it is written there, unless its name is too short to tell', () => {
    expect(namesCompany('弊社（ﾐﾎﾝ 精密）では', 'ミホン精密株式会社')).toBe(true);
    expect(namesCompany('At mock-robotics we save time', 'Mock Robotics Inc.')).toBe(true);
    expect(namesCompany('部品メーカー', '見本精密株式会社')).toBe(false);
    expect(namesCompany('it is an AI tool', 'AI Inc.')).toBe(false);
  });
});
