/**
 * The lines of a log that give away a donor or a key: an address, a form's token, a sealed gift, an amount, a field of
 * the form, a payer, or one of `secrets`. `siteUrl` is the site's own address, which it logs when it starts.
 */
export function indiscretions(log: readonly string[], siteUrl: string, secrets: readonly string[] = []): string[] {
  return log.filter((line) => {
    const rest = line.replace(siteUrl, '');
    return TELLING.some((pattern) => pattern.test(rest)) || secrets.some((secret) => rest.includes(secret));
  });
}

const TELLING = [
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/,
  /::(?:1|ffff)\b|\b2001:db8:/i,
  // What every seal ends in: 16 random bytes, then a signature.
  /[\w-]{22}\.[\w-]{43}/,
  /\b(?:unique|mensuel)\.\d/,
  // A field of ours or of a provider's that holds a sum: `"cents":2000`, `"totalAmount":1250`, `amount_total=500`.
  /(?:cents|amount|total)\w*["']?\s*[:=]\s*"?\d/i,
  /\d\s?€|montant|centimes|frequence|jeton|checkoutIntentId|session_id|cs_test_/,
  /example\.org|Prénom/,
];
