/** What `POST /v1/checkout/sessions` takes, of what a newspaper sends: https://docs.stripe.com/api/checkout/sessions/create */
const PARAMETERS: Readonly<Record<string, RegExp>> = {
  mode: /^(payment|subscription|setup)$/,
  submit_type: /^(auto|book|donate|pay|subscribe)$/,
  locale: /^(auto|de|en|en-GB|es|fr|fr-CA|it|nl|pt)$/,
  billing_address_collection: /^(auto|required)$/,
  client_reference_id: /^[\w-]{1,200}$/,
  success_url: /^https?:\/\/[^\s/]+\/\S*$/,
  cancel_url: /^https?:\/\/[^\s/]+\/\S*$/,
  'line_items[0][quantity]': /^[1-9]\d*$/,
  'line_items[0][price_data][currency]': /^[a-z]{3}$/,
  'line_items[0][price_data][unit_amount]': /^\d{1,8}$/,
  'line_items[0][price_data][product_data][name]': /^.{1,250}$/s,
  'line_items[0][price_data][recurring][interval]': /^(day|week|month|year)$/,
};

const REQUIRED = [
  'mode',
  'success_url',
  'line_items[0][quantity]',
  'line_items[0][price_data][currency]',
  'line_items[0][price_data][unit_amount]',
  'line_items[0][price_data][product_data][name]',
];

/** 0.50 €: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const LEAST_CENTS = 50;

interface Problem {
  readonly param: string;
  readonly code: string;
}

/** The first thing Stripe would refuse in a request for a payment page. */
export function stripeProblem(asked: URLSearchParams): Problem | undefined {
  for (const [param, value] of asked) {
    const form = PARAMETERS[param];
    if (!form) return { param, code: 'parameter_unknown' };
    if (asked.getAll(param).length > 1 || !form.test(value)) return { param, code: 'parameter_invalid' };
  }
  const missing = REQUIRED.find((param) => !asked.has(param));
  return missing === undefined ? contradiction(asked) : { param: missing, code: 'parameter_missing' };
}

function contradiction(asked: URLSearchParams): Problem | undefined {
  const recurring = asked.has('line_items[0][price_data][recurring][interval]');
  const monthly = asked.get('mode') === 'subscription';
  if (monthly !== recurring) return { param: 'mode', code: 'parameter_invalid' };
  if (monthly && asked.get('submit_type') === 'donate') return { param: 'submit_type', code: 'parameter_invalid' };
  const cents = Number(asked.get('line_items[0][price_data][unit_amount]'));
  return cents < LEAST_CENTS ? { param: 'unit_amount', code: 'amount_too_small' } : undefined;
}
