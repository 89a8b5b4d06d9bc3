/** The tracker: the pinned message in a community that says how a campaign does. */
export const tracker = {
  title: '{artist} की रिलीज़ {title}',
  fans: `{fans, plural,
    one {# फ़ैन ने इसे प्री-सेव किया है।}
    other {# फ़ैन ने इसे प्री-सेव किया है।}}`,
  toGoal: `{left, plural,
    one {# और, फिर {goal, number} पूरे।}
    other {# और, फिर {goal, number} पूरे।}}`,
  cities: 'इनमें से सबसे ज़्यादा यहाँ रहते हैं: {cities}।',
  city: '{name} ({fans, number})',
  join: 'अपना लिंक पाएँ: रिलीज़ की रात यह आपके लिए सेव हो जाएगी।',
  out: 'यह आ चुकी है। आप सबका धन्यवाद।',
  postponed: 'अभी इसकी कोई तारीख़ नहीं है। आपका प्री-सेव भी इसके साथ इंतज़ार करेगा।',
  cancelled: 'यह रद्द कर दी गई। किसी के लिए कुछ सेव नहीं होगा।',
};
