/** `/help`. */
export const help = {
  help: 'Veja o que você pode pedir.',
  title: 'O que você pode pedir',
  intro:
    'Faça o pré-save de um lançamento uma vez, e ele estará na sua biblioteca à meia-noite, no seu horário, no dia em que sair.',
  introForTeam:
    'Você faz parte de uma equipe: primeiro vem o que é para você, depois o que os seus fãs podem pedir. Ninguém mais vê a primeira parte.',
  team: 'Você representa artistas? Peça a quem mantém este bot que coloque você na equipe: aí aparece mais coisa aqui.',
};
