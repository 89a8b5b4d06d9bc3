/** `/forget`. */
export const forget = {
  help: 'Peça que esqueçamos você: tudo o que diz quem você é será apagado.',
  nothing: 'Não sabemos nada sobre você aqui, então não há nada para esquecer.',
  title: 'Devemos esquecer você?',
  what: 'Todos os seus pré-saves de {artist} são cancelados, a sua permissão é destruída e apagamos tudo o que diz quem você é. O que está na sua biblioteca fica lá. Isso não pode ser desfeito.',
  how: 'Abra a página e confirme por lá. O link é só seu: não passe adiante.',
  stop: 'Se você só quer que nada mais aconteça, digite /stop: vale na hora.',
  link: 'Esqueçam de mim: {artist}',
};
