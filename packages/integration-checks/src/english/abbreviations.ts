/** Abbreviations with vowels, which look like words in small letters. Those without are known by that: SMS, PDF, CRM. */
const known = new Set(
  "ai api asin cta ean ein erp eta eu faq gif gpa gpu ical id ids iot io ip isbn iso jira json kpi mime nfc oauth ocr pin po qa roi rsvp rfid saas seo sku suv ui uk upc uri url urls us usa usb utc utm uuid vat voip".split(
    " ",
  ),
);

/** Whether a word is an abbreviation, in any letter case: `sms`, `API`. */
export const isAbbreviation = (word: string): boolean => {
  const low = word.toLowerCase();
  return known.has(low) || /^[bcdfghjklmnpqrstvwxz]{2,5}s?$/.test(low);
};

/** A word of a key as people write it: `sms` as SMS, `deal` as it is. */
export const asWritten = (word: string): string => (isAbbreviation(word) ? word.toUpperCase() : word);
