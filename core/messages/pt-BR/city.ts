/** `/city`. */
export const city = {
  help: 'Informe ou mude a cidade onde você mora, ou diga que prefere não informar.',
  nameHelp: 'A sua cidade, como Noida; um - se preferir não informar.',
  title: 'A sua cidade',
  nothing:
    'Ainda não guardamos nada sobre você aqui. Faça um pré-save primeiro: digite /presave. Depois, informe a sua cidade.',
  unknown: '{artist} não sabe em que cidade você mora.',
  declined: 'Você prefere não informar a {artist}. Ninguém vai perguntar de novo.',
  toldMetro: 'Para {artist}, você mora em {city}. Você conta para {metro}.',
  toldElsewhere: 'Para {artist}, você mora em {city}. Você conta entre as outras cidades.',
  foundMetro: 'Pela sua conexão, {artist} supõe que seja {city}. Você conta para {metro}.',
  foundElsewhere: 'Pela sua conexão, {artist} supõe que seja {city}. Você conta entre as outras cidades.',
  what: 'Quem lança a música vê quantos fãs cada cidade tem, e nunca quem são: é assim que dá para saber onde tocar.',
  how: 'Para mudar, digite /city e a sua cidade.',
  noCity: 'Isso não é nome de cidade. Digite assim: /city Noida, em qualquer alfabeto.',
  decline: 'Prefiro não informar',
};
