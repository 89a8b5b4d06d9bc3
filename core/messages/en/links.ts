/** `/links`. */
export const links = {
  help: 'For the artist: links that say where they were posted, a card for a story and a QR code.',
  own: 'Post it wherever you like: whoever pre-saves by it is counted for you. Type /stats to see how many.',
  placeHelp: 'A name for a place of your own, such as radio or newsletter.',
  title: 'Links to {title}',
  how: 'Post each in the place it is named after: /stats then tells you which place brings fans who pre-save.',
  overlay:
    'For your livestream: add it to your streaming program as a browser source. It shows who has pre-saved, and a code to scan.',
  storyCaption:
    'Card for a story (1080 × 1920), with the code of the link “{place}”. Add that link as a sticker: nobody scans their own phone.',
  qrCaption: 'QR code of the link “{place}”, for paper and screens.',
} as const;
