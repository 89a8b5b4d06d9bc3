/** `/language`. */
export const language = {
  help: 'Choose the language I speak with you.',
  optionHelp: 'A language by its name, such as English; automatic: as your app is set.',
  title: 'The language I speak with you',
  chosen: 'I speak {language} with you, because you chose it.',
  asApp: 'I speak {language} with you, because your app is set to it.',
  asNothingElse: 'I speak {language} with you: in which language your app is I cannot tell, or I do not speak it.',
  how: 'To change it, press a language, or type /language and its name.',
  automatic: 'As my app is set',
  unknown: 'That is none of the languages I speak. Press one of these, or type /language and its name.',
  nothing:
    'Of you nothing is kept here yet, so there is nowhere to note it. Type /presave first, then /language again.',
} as const;
