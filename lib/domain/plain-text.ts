/** One way of writing for width, case, kana and spaces, so that サンプル is found as ｻﾝﾌﾟﾙ and さんぷる. */
export function plainText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  return folded.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
