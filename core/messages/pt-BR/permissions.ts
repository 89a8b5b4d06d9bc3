/** Why a service is asked for each of its permissions, as its fans read before they say yes. */
export const permissions = {
  whichAccount: 'Ver qual é a conta e em que país está.',
  saveToLibrary: 'Salvar o lançamento na sua biblioteca quando sair.',
  checkLibrary: 'Conferir se está mesmo lá, para que nada seja prometido e não cumprido.',
  follow:
    'Seguir por você quem lança a música, para que os novos lançamentos possam aparecer no seu Radar de Novidades.',
  checkFollows: 'Ver se você já segue: nesse caso, nada muda.',
  saveToFavourites: 'Salvar o lançamento nos seus favoritos quando sair e conferir se está lá.',
  takeOut: 'Retirar de novo, se você nos pedir para desfazer.',
  whileAsleep: 'Fazer isso à meia-noite, enquanto você dorme.',
  saveToCollection: 'Salvar o lançamento na sua coleção quando sair.',
  allOfAppleMusic:
    'Adicionar o lançamento à sua biblioteca quando sair, conferir se está mesmo lá e, se você pedir, colocar quem lança a música entre os seus favoritos. A Apple tem uma só permissão para todo o Apple Music: nós a guardamos lacrada e não a usamos para mais nada.',
};
